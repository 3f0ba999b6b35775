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
            vectorizer.forEachRawValue(of: sample, in: &space) { field, index, value in
                sums.add(value, times: index, block: field)
            } scaled: { field, factor in
                sums.end(block: field, factor: factor)
            }
        }
        return (sums.logits(biases), familiarity)
    }

    /// The features that weigh most for or against the class, largest first; none for an unknown class.
    package func explain(_ sample: TextSample, label: String, limit: Int) -> [Contribution] {
        Array(explanation(of: sample, label: label)?.contributions.prefix(limit) ?? [])
    }

    /// All that makes up the logit of the class, exactly; nil for an unknown class.
    package func explanation(of sample: TextSample, label: String) -> Explanation? {
        guard let column = classes.firstIndex(of: label) else { return nil }
        let words = vectorizer.reader.words(of: sample)
        let namer = FeatureNamer(vectorizer.reader, sample: sample, words: words)
        var contributions: [Contribution] = []
        vectorizer.forEachValue(of: sample, words: words) { index, value, place in
            let weight = value * weights.value(of: index, column: column)
            guard weight != 0 else { return }
            contributions.append(
                Contribution(
                    feature: vectorizer.name(of: index, place: place, namer),
                    weight: weight,
                    span: place.flatMap(namer.span(of:))
                )
            )
        }
        contributions.sort {
            abs($0.weight) == abs($1.weight) ? $0.feature < $1.feature : abs($0.weight) > abs($1.weight)
        }
        return Explanation(label: label, bias: biases[column], contributions: contributions)
    }
}
