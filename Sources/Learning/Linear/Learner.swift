import Mathematics

/// How weights are learned from vectors.
package enum Learner: Hashable, Sendable, Codable {
    /// LIBLINEAR's logistic regressions.
    case logistic(LinearSolver)
    /// Support vectors, each class against all others.
    case vectors(SupportVectorSolver)
    case bayes(ComplementBayes)
    /// The sum of both functions, each brought to spread 1 over the training rows; `share` is that of the vectors, 0…1.
    ///
    /// A sum of linear functions is one: it costs no more to use and to explain than either.
    case blend(SupportVectorSolver, ComplementBayes, share: Double)

    /// The weights of the problem; the same problem gives the same bits.
    ///
    /// - Throws: `TrainingError.fewerThanTwoClasses` or `.solverRefused`.
    package func solve(_ problem: LinearProblem) throws(TrainingError) -> LinearWeights {
        switch self {
        case .logistic(let solver): return try solver.solve(problem)
        case .vectors(let solver): return try solver.solve(problem)
        case .bayes(let bayes): return try bayes.solve(problem).centred
        case .blend(let solver, let bayes, let share):
            return Self.blend(try solver.solve(problem), try bayes.solve(problem), share: share, over: problem.rows)
        }
    }

    private static func blend(
        _ vectors: LinearWeights,
        _ bayes: LinearWeights,
        share: Double,
        over rows: [SparseVector]
    ) -> LinearWeights {
        let bayes = bayes.centred
        return vectors.sum(
            times: share / vectors.spread(over: rows),
            bayes,
            times: (1 - share) / bayes.spread(over: rows)
        )
    }
}
