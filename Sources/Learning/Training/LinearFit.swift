import Mathematics

/// Makes a vectorizer and its weights from some of the counted samples.
struct LinearFit {
    let configuration: TrainerConfiguration
    let data: CountedSamples

    /// A fitted function that can be used on rows of the table.
    struct Fitted {
        let vectors: RowVectors
        let weights: QuantizedWeights
        let biases: [Double]

        /// The values of each class for these rows, by the weights as they are kept, and how much of them is known.
        func readings(of rows: [Int]) -> [(logits: [Double], familiarity: Familiarity)] {
            let function = LinearWeights(values: weights.expanded.map(Double.init), biases: biases)
            return rows.map { (function.logits(of: vectors.vector(of: $0)), vectors.familiarity(of: $0)) }
        }
    }

    /// A classifier from the samples at these places.
    ///
    /// - Throws: `TrainingError.noFeatures`, or what the solver throws.
    func classifier(from chosen: [Int], verdict: CalibrationVerdict) throws(TrainingError) -> TextClassifier {
        let fitted = try fit(chosen)
        return TextClassifier(
            classes: data.classes,
            vectorizer: fitted.vectors.vectorizer,
            weights: fitted.weights,
            biases: fitted.biases,
            verdict: verdict
        )
    }

    /// The function that the samples at these places give.
    ///
    /// Features are dropped as the configuration says, and the rest is solved anew: a field's length is then that of the
    /// features that are left, in training as in use.
    ///
    /// - Throws: `TrainingError.noFeatures`, or what the solver throws.
    func fit(_ chosen: [Int]) throws(TrainingError) -> Fitted {
        var vectors = RowVectors(
            of: data,
            rows: chosen,
            vectorizer: configuration.vectorizer,
            maximumFeatures: configuration.consideredFeatures
        )
        guard vectors.vectorizer.vocabulary.count > 0 else { throw .noFeatures }
        if case .sparse(let cost) = configuration.selection {
            let sparse = try LinearSolver(kind: .sparse, cost: cost).solve(vectors.problem(of: chosen, in: data))
            let used = sparse.usedPlaces(below: vectors.vectorizer.vocabulary.count)
            guard used > 0 else { throw .noFeatures }
            vectors = vectors.pruned(to: min(used, configuration.maximumFeatures), by: sparse)
        }
        var solution = try configuration.learner.solve(vectors.problem(of: chosen, in: data))
        if vectors.vectorizer.vocabulary.count > configuration.maximumFeatures {
            vectors = vectors.pruned(to: configuration.maximumFeatures, by: solution)
            solution = try configuration.learner.solve(vectors.problem(of: chosen, in: data))
        }
        return Fitted(
            vectors: vectors,
            weights: QuantizedWeights(solution, blocks: vectors.blocks),
            biases: solution.biases
        )
    }
}
