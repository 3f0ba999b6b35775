/// Says what a text is: a linear function of its features a class, calibrated into probabilities.
///
/// A 400-word text takes on the order of a tenth of a millisecond.
package struct TextClassifier: Sendable {
    /// In the order of the probabilities.
    package let classes: [String]
    /// How values become probabilities, and which answers a person should look at.
    package let verdict: CalibrationVerdict
    let vectorizer: TFIDFVectorizer
    let weights: QuantizedWeights
    /// By class.
    let biases: [Double]
    private let spaces: ReadingSpaces

    init(
        classes: [String],
        vectorizer: TFIDFVectorizer,
        weights: QuantizedWeights,
        biases: [Double],
        verdict: CalibrationVerdict
    ) {
        self.classes = classes
        self.vectorizer = vectorizer
        self.weights = weights
        self.biases = biases
        self.verdict = verdict
        spaces = ReadingSpaces(vectorizer.configuration)
    }

    /// The number of features that the model knows.
    package var featureCount: Int { vectorizer.vocabulary.count }

    /// The class of the sample with the probabilities of all; the sample's own label is not looked at.
    package func classify(_ sample: TextSample) -> Classification {
        let (logits, familiarity) = reading(of: sample)
        var answer = Classification(classes: classes, probabilities: verdict.calibration.probabilities(of: logits))
        let signals = NoveltyRule.Signals(
            largestLogit: logits.max() ?? 0,
            unknownShare: familiarity.unknownShare
        )
        verdict.judge(&answer, by: signals)
        return answer
    }

    /// The value of each class before calibration: of a logistic model, its log-odds against all others.
    package func logits(of sample: TextSample) -> [Double] { reading(of: sample).logits }

    private func reading(of sample: TextSample) -> (logits: [Double], familiarity: Familiarity) {
        var sums = BlockSums(weights)
        let familiarity = spaces.withSpace { space in
            vectorizer.forEachField(of: sample, in: &space) { sums.add($1, block: $0, factor: $2) }
        }
        return (sums.logits(biases), familiarity)
    }

    /// The features that weigh most for or against the class, largest first; none for an unknown class.
    package func explain(_ sample: TextSample, label: String, limit: Int) -> [Contribution] {
        guard let column = classes.firstIndex(of: label), limit > 0 else { return [] }
        let words = vectorizer.reader.words(of: sample)
        let shares = shares(of: sample, words, column)
        guard !shares.isEmpty else { return [] }
        // Names are dear; of equal weights, they decide.
        let least = shares.map { abs($0.weight) }.sorted(by: >)[min(limit, shares.count) - 1]
        return Array(named(shares.filter { abs($0.weight) >= least }, sample, words).prefix(limit))
    }

    /// All that makes up the logit of the class, exactly; nil for an unknown class.
    package func explanation(of sample: TextSample, label: String) -> Explanation? {
        guard let column = classes.firstIndex(of: label) else { return nil }
        let words = vectorizer.reader.words(of: sample)
        return Explanation(
            label: label,
            bias: biases[column],
            contributions: named(shares(of: sample, words, column), sample, words)
        )
    }

    /// A feature's share in a decision, before it has a name.
    private struct Share {
        let index: Int
        let place: FeaturePlace?
        let weight: Double
    }

    /// Those that are not 0.
    private func shares(of sample: TextSample, _ words: WordList, _ column: Int) -> [Share] {
        var shares: [Share] = []
        vectorizer.forEachValue(of: sample, words: words) { index, value, place in
            let weight = value * weights.value(of: index, column: column)
            if weight != 0 { shares.append(Share(index: index, place: place, weight: weight)) }
        }
        return shares
    }

    /// Largest first by absolute weight; of equal ones, by name.
    private func named(_ shares: [Share], _ sample: TextSample, _ words: WordList) -> [Contribution] {
        let namer = FeatureNamer(vectorizer.reader, sample: sample, words: words)
        return shares.map { share in
            Contribution(
                feature: vectorizer.name(of: share.index, place: share.place, namer),
                weight: share.weight,
                span: share.place.flatMap(namer.span(of:))
            )
        }.sorted {
            abs($0.weight) == abs($1.weight) ? $0.feature < $1.feature : abs($0.weight) > abs($1.weight)
        }
    }
}
