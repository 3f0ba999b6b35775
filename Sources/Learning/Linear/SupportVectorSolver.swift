import Mathematics

/// Support vector machines of each class against all others, all of them solved at once.
///
/// Minimises |w|²/2 plus `cost` times the squared hinge losses by coordinate descent on the dual (Hsieh et al. 2008, "A
/// Dual Coordinate Descent Method for Large-scale Linear SVM", algorithm 1 and section 3.2), as LIBLINEAR's solver 1 does;
/// the bias is a feature of value 1 and shrinks with the rest. LIBLINEAR solves one class after the other and reads
/// every row anew for each; here a row is read once for all classes, whose numbers stand side by side, which makes
/// training several times faster where classes are many. Numbers are `Float`; sums go in an order that depends on the
/// seed alone.
package struct SupportVectorSolver: Hashable, Sendable, Codable {
    /// Above 0; more fits the rows closer.
    package var cost: Double
    /// 0 leaves classes their weight; 1 gives all the same weight, however few rows they have.
    package var balancing: Double
    /// Above 0; the solver stops when no class's gradient spreads wider.
    package var tolerance: Double
    /// The most passes over the rows; what later ones change is seldom seen in a choice.
    package var maximumPasses: Int

    package init(cost: Double = 1, balancing: Double = 0, tolerance: Double = 0.1, maximumPasses: Int = 20) {
        self.cost = cost
        self.balancing = balancing
        self.tolerance = tolerance
        self.maximumPasses = maximumPasses
    }

    /// Solves the problem; the same problem gives the same bits.
    ///
    /// - Throws: `TrainingError.fewerThanTwoClasses`, or `.solverRefused` where the cost is not above 0.
    package func solve(_ problem: LinearProblem) throws(TrainingError) -> LinearWeights {
        try solve(problem, rows: SolverRows(problem))
    }

    /// Solves a problem whose rows are ready, for several solvers may use the same.
    ///
    /// - Throws: as `solve`.
    func solve(_ problem: LinearProblem, rows: SolverRows) throws(TrainingError) -> LinearWeights {
        let present = Set(problem.labels)
        guard present.count >= 2 else { throw .fewerThanTwoClasses }
        guard cost > 0, cost.isFinite, tolerance > 0 else {
            throw .solverRefused("cost \(cost), tolerance \(tolerance)")
        }
        var descent = DualDescent(problem, rows: rows, costs: costs(of: problem))
        descent.run(tolerance: Float(tolerance), maximumPasses: maximumPasses)
        return descent.weights(of: present)
    }

    /// By class: the cost of a row of that class in its own machine, as in LIBLINEAR; elsewhere it is `cost`.
    private func costs(of problem: LinearProblem) -> (own: [Double], others: Double) {
        (ClassBalance(problem, exponent: balancing).weights.map { $0 * cost }, cost)
    }
}
