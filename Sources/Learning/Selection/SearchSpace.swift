/// What a search may choose from: ways to make features, and ways to learn weights.
package struct SearchSpace: Hashable, Sendable, Codable {
    /// A way to make features, with the name that leaderboards give it.
    package struct Features: Hashable, Sendable, Codable {
        package var name: String
        package var vectorizer: VectorizerConfiguration

        package init(name: String, vectorizer: VectorizerConfiguration) {
            self.name = name
            self.vectorizer = vectorizer
        }
    }

    /// The simplest first: of equally good ones the first is taken.
    package var features: [Features]
    package var logistic: [LinearSolver]
    package var vectors: [SupportVectorSolver]
    package var bayes: [ComplementBayes]
    /// Shares of the vectors in blends with Bayes, above 0 and below 1.
    package var shares: [Double]

    package init(
        features: [Features],
        logistic: [LinearSolver] = [],
        vectors: [SupportVectorSolver] = Self.costs.map { SupportVectorSolver(cost: $0) },
        bayes: [ComplementBayes] = Self.smoothings.map { ComplementBayes(smoothing: $0) },
        shares: [Double] = [0.3, 0.5, 0.7]
    ) {
        self.features = features
        self.logistic = logistic
        self.vectors = vectors
        self.bayes = bayes
        self.shares = shares
    }

    /// Runs of characters cost ten times what words do, and help where texts are few or short: beyond so many bytes of
    /// text they are not tried. (The 3.5 MB of r8 were learned in a sixth of the time without them.)
    private static let mostBytesOfCharacters = 2_500_000

    /// Costs and smoothings that are worth trying on vectors of length about 1.
    package static let costs = [0.3, 1, 3]
    package static let smoothings = [0.03, 0.1, 0.3, 1]

    /// All ways to learn without blends, in the order in which they are tried.
    var parts: [Learner] {
        logistic.map(Learner.logistic) + vectors.map(Learner.vectors) + bayes.map(Learner.bayes)
    }

    /// What suits the samples: words, and words with characters, of bare texts; the fields of documents of files.
    package static func suiting(_ samples: [TextSample]) -> Self {
        guard samples.contains(where: { !$0.traits.isEmpty || $0.filename != nil }) else {
            let fewest = samples.count > 2000 ? 2 : 1
            let bytes = samples.reduce(0) { $0 + $1.text.utf8.count }
            let characters = bytes <= mostBytesOfCharacters ? [Features.wordsAndCharacters(minimumGroups: fewest)] : []
            return Self(features: [.words(minimumGroups: fewest)] + characters)
        }
        let configuration = TrainerConfiguration.suiting(samples, seed: 1)
        var logistic: [LinearSolver] = []
        if case .logistic(let solver) = configuration.learner { logistic = [solver] }
        return Self(
            features: [Features(name: "document fields", vectorizer: configuration.vectorizer)],
            logistic: logistic,
            vectors: costs.map { SupportVectorSolver(cost: $0, balancing: 1) }
        )
    }
}

extension SearchSpace.Features {
    /// Single words and pairs of neighbours.
    package static func words(minimumGroups: Int) -> Self {
        Self(name: "words 1-2", vectorizer: VectorizerConfiguration(fields: [wordField(minimumGroups)]))
    }

    /// The same, and runs of two to five characters within words.
    package static func wordsAndCharacters(minimumGroups: Int) -> Self {
        let characters = TextField(
            name: "characters",
            source: .text,
            unit: .characters,
            maximumWords: 20_000,
            shortestRun: 2,
            longestRun: 5,
            minimumGroups: 2
        )
        return Self(
            name: "words 1-2, characters 2-5",
            vectorizer: VectorizerConfiguration(fields: [wordField(minimumGroups), characters])
        )
    }

    private static func wordField(_ minimumGroups: Int) -> TextField {
        TextField(name: "text", source: .text, maximumWords: 20_000, minimumGroups: minimumGroups)
    }
}
