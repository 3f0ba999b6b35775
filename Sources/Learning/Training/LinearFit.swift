import Mathematics

/// Makes a vectorizer and its weights from some of the counted samples.
struct LinearFit {
    let configuration: TrainerConfiguration
    let data: CountedSamples

    /// A classifier from the samples at these places.
    ///
    /// The features with the smallest weights are dropped beyond the configured number, and the rest is solved anew: a
    /// field's length is then that of the features that are left, in training as in use.
    ///
    /// - Throws: `TrainingError.noFeatures`, or what the solver throws.
    func classifier(from chosen: [Int], temperature: Double = 1) throws(TrainingError) -> TextClassifier {
        var vectorizer = TFIDFVectorizer(
            configuration: configuration.vectorizer,
            counts: chosen.map { data.counts[$0] },
            groups: chosen.map { data.groups[$0] },
            maximumFeatures: configuration.consideredFeatures
        )
        guard vectorizer.vocabulary.count > 0 else { throw .noFeatures }
        var solution = try solve(vectorizer, chosen)
        if vectorizer.vocabulary.count > configuration.maximumFeatures {
            vectorizer = pruned(vectorizer, by: solution)
            solution = try solve(vectorizer, chosen)
        }
        let blocks = vectorizer.vocabulary.blocks + [vectorizer.vocabulary.count..<vectorizer.dimensions]
        return TextClassifier(
            classes: data.classes,
            vectorizer: vectorizer,
            weights: QuantizedWeights(solution.weights, blocks: blocks),
            biases: solution.biases,
            temperature: temperature
        )
    }

    private func solve(_ vectorizer: TFIDFVectorizer, _ chosen: [Int]) throws(TrainingError) -> LinearWeights {
        try configuration.solver.solve(
            LinearProblem(
                rows: chosen.map { vectorizer.vector(of: data.counts[$0]) },
                labels: chosen.map { data.labels[$0] },
                copies: chosen.map { max(1, data.samples[$0].weight) },
                classCount: data.classes.count,
                dimensions: vectorizer.dimensions
            )
        )
    }

    private func pruned(_ vectorizer: TFIDFVectorizer, by solution: LinearWeights) -> TFIDFVectorizer {
        let old = vectorizer.vocabulary
        let sizes = (0..<old.count).map { place in
            solution.weights.reduce(0) { max($0, abs($1[place])) } * Double(old.rarities[place])
        }
        let kept = TopK.indices(of: sizes, count: configuration.maximumFeatures).sorted()
        var blocks: [Range<Int>] = []
        for block in old.blocks {
            let start = blocks.last?.upperBound ?? 0
            blocks.append(start..<start + kept.count { block.contains($0) })
        }
        return TFIDFVectorizer(
            configuration: vectorizer.configuration,
            vocabulary: Vocabulary(
                blocks: blocks,
                hashes: kept.map { old.hashes[$0] },
                rarities: kept.map { old.rarities[$0] }
            ),
            scales: vectorizer.scales
        )
    }
}
