import Mathematics

/// The vectors of rows of a table under a vocabulary that some of the rows gave.
struct RowVectors {
    let vectorizer: TFIDFVectorizer
    private let table: FeatureTable
    /// By number of a feature in the table: its place in the vocabulary, or −1.
    private let places: [Int32]

    /// Learns the vocabulary and the scales from the rows at these places.
    init(of data: CountedSamples, rows: [Int], vectorizer configuration: VectorizerConfiguration, maximumFeatures: Int)
    {
        let choice = VocabularyBuilder(configuration: configuration, maximumFeatures: maximumFeatures)
            .vocabulary(of: data.table, rows: rows, groups: data.groups)
        vectorizer = TFIDFVectorizer(
            configuration: configuration,
            vocabulary: choice.vocabulary,
            scales: TFIDFVectorizer.scales(of: data.table, rows: rows, configuration: configuration)
        )
        table = data.table
        places = choice.places
    }

    private init(vectorizer: TFIDFVectorizer, table: FeatureTable, places: [Int32]) {
        self.vectorizer = vectorizer
        self.table = table
        self.places = places
    }

    /// The vector of any row of the table.
    func vector(of row: Int) -> SparseVector { vectorizer.vector(of: row, in: table, places: places) }

    /// How much of the text of any row of the table is known.
    func familiarity(of row: Int) -> Familiarity { vectorizer.familiarity(of: row, in: table, places: places) }

    /// What is to be learned from these rows.
    func problem(of rows: [Int], in data: CountedSamples) -> LinearProblem {
        LinearProblem(
            rows: rows.map(vector(of:)),
            labels: rows.map { data.labels[$0] },
            copies: rows.map { max(1, data.samples[$0].weight) },
            classCount: data.classes.count,
            dimensions: vectorizer.dimensions
        )
    }

    /// The places of each field, then those of the traits.
    var blocks: [Range<Int>] {
        vectorizer.vocabulary.blocks + [vectorizer.vocabulary.count..<vectorizer.dimensions]
    }

    /// With the features that weigh most in this function.
    func pruned(to count: Int, by solution: LinearWeights) -> Self {
        let old = vectorizer.vocabulary
        let classes = solution.classCount
        let sizes = (0..<old.count).map { place in
            solution.values[place * classes..<(place + 1) * classes].reduce(0) { max($0, abs($1)) }
                * Double(old.rarities[place])
        }
        let kept = TopK.indices(of: sizes, count: count).sorted()
        var blocks: [Range<Int>] = []
        for block in old.blocks {
            let start = blocks.last?.upperBound ?? 0
            blocks.append(start..<start + kept.count { block.contains($0) })
        }
        var renumbered = [Int32](repeating: -1, count: old.count)
        for (new, place) in kept.enumerated() { renumbered[place] = Int32(new) }
        return Self(
            vectorizer: TFIDFVectorizer(
                configuration: vectorizer.configuration,
                vocabulary: Vocabulary(
                    blocks: blocks,
                    hashes: NumberTable(kept.map { old.hashes[$0] }),
                    rarities: NumberTable(kept.map { old.rarities[$0] })
                ),
                scales: vectorizer.scales
            ),
            table: table,
            places: places.map { $0 < 0 ? -1 : renumbered[Int($0)] }
        )
    }
}
