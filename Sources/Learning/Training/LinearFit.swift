import Mathematics

/// Makes a vectorizer and its weights from some of the counted samples.
struct LinearFit {
    let configuration: TrainerConfiguration
    let data: CountedSamples

    /// A fitted function that can be used on rows of the table.
    struct Fitted {
        let vectors: RowVectors
        /// As it was solved.
        let solution: LinearWeights
        /// As it is kept, in eight bits.
        let weights: QuantizedWeights

        /// What the function says of a row.
        struct Reading {
            /// The value of each class, by the weights as they are kept.
            var logits: [Double]
            /// The same by the weights as they were solved.
            var exactLogits: [Double]
            /// How much of the row is known.
            var familiarity: Familiarity
        }

        /// What it says of these rows.
        func readings(of rows: [Int]) -> [Reading] {
            let kept = LinearWeights(values: weights.expanded.map(Double.init), biases: solution.biases)
            return rows.map { row in
                let vector = vectors.vector(of: row)
                return Reading(
                    logits: kept.logits(of: vector),
                    exactLogits: solution.logits(of: vector),
                    familiarity: vectors.familiarity(of: row)
                )
            }
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
            biases: fitted.solution.biases,
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
            solution: solution,
            weights: QuantizedWeights(solution, blocks: vectors.blocks)
        )
    }
}
