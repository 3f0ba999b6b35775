import Learning
import Mathematics
import Testing

/// Ways to learn, held against scikit-learn on the same rows.
struct LearnerReferenceTests {
    private let reference: Reference
    private let problem: LinearProblem

    init() throws {
        reference = try Reference.load()
        let places = Array(0..<Int32(reference.rows[0].count))
        problem = LinearProblem(
            rows: reference.rows.map { SparseVector(indices: places, values: $0) },
            labels: reference.labels,
            copies: reference.labels.map { _ in 1 },
            classCount: 3,
            dimensions: places.count
        )
    }

    private func expect(_ found: [Double], near expected: [Double], within tolerance: Double) {
        #expect(found.count == expected.count)
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < tolerance }, "\(found) instead of \(expected)")
    }

    @Test(arguments: [0.1, 1.0])
    func bayesEqualsComplementNB(smoothing: Double) throws {
        let found = try ComplementBayes(smoothing: smoothing).solve(problem)
        let expected = try #require(reference.bayes["\(smoothing)"])
        for label in 0..<3 { expect(found.weights(of: label), near: expected[label], within: 1e-9) }
        #expect(found.biases == [0, 0, 0])
    }

    @Test(arguments: [(0.5, 0.0, "plain"), (4.0, 0, "plain")])
    func vectorsEqualLinearSVC(cost: Double, balancing: Double, name: String) throws {
        let solver = SupportVectorSolver(cost: cost, balancing: balancing, tolerance: 1e-5, maximumPasses: 10_000)
        let found = try solver.solve(problem)
        let expected = try #require(reference.vectors["\(cost) \(name)"])
        for label in 0..<3 { expect(found.weights(of: label), near: expected.weights[label], within: 1e-3) }
        expect(found.biases, near: expected.biases, within: 1e-3)
    }

    @Test func sparseLogisticEqualsLiblinearsInScikitLearn() throws {
        let found = try LinearSolver(kind: .sparse, cost: 2, tolerance: 1e-9).solve(problem)
        for label in 0..<3 { expect(found.weights(of: label), near: reference.sparse.weights[label], within: 1e-3) }
        expect(found.biases, near: reference.sparse.biases, within: 1e-3)
        #expect((0..<3).contains { found.weights(of: $0).contains(0) })
    }

    @Test func manyClassesAreSolvedAsIfEachWereAlone() throws {
        // Twenty classes lie in three groups of lanes; each machine must be that of its class against the rest.
        var many = problem
        many.labels = problem.labels.indices.map { $0 % 20 }
        many.classCount = 20
        let solver = SupportVectorSolver(cost: 1, tolerance: 1e-5, maximumPasses: 10_000)
        let together = try solver.solve(many)
        for label in [0, 7, 8, 19] {
            var alone = many
            alone.labels = many.labels.map { $0 == label ? 1 : 0 }
            alone.classCount = 2
            expect(together.weights(of: label), near: try solver.solve(alone).weights(of: 1), within: 1e-3)
        }
    }

    /// At the optimum a machine's weights are the sum of y · 2C · max(0, 1 − y f(x)) · x over its rows.
    ///
    /// Hsieh et al. 2008, section 2: with squared losses the dual variable is 2C times the loss. Many places and classes are solved by the
    /// products of rows, few by the weights.
    @Test(arguments: [(rows: 12, places: 3_000, classes: 20), (rows: 200, places: 30, classes: 3)])
    func machinesAreOptimal(shape: (rows: Int, places: Int, classes: Int)) throws {
        var random = SeededRandom(seed: 5)
        let rows = (0..<shape.rows).map { _ in
            let places = (0..<Int32(shape.places)).filter { _ in random.unit() < 0.5 }
            return SparseVector(indices: places, values: places.map { _ in random.unit() * 0.1 })
        }
        let problem = LinearProblem(
            rows: rows,
            labels: rows.indices.map { $0 % shape.classes },
            copies: rows.map { _ in 1 },
            classCount: shape.classes,
            dimensions: shape.places
        )
        let cost = 2.0
        let found = try SupportVectorSolver(cost: cost, tolerance: 1e-5, maximumPasses: 10_000).solve(problem)
        for label in 0..<min(shape.classes, shape.rows) {
            var expected = [Double](repeating: 0, count: shape.places + 1)
            for (row, own) in zip(rows, problem.labels) {
                let sign = own == label ? 1.0 : -1.0
                let dual = 2 * cost * max(0, 1 - sign * found.logits(of: row)[label])
                for (place, value) in zip(row.indices, row.values) { expected[Int(place)] += sign * dual * value }
                expected[shape.places] += sign * dual
            }
            expect(found.weights(of: label) + [found.biases[label]], near: expected, within: 1e-3)
        }
    }

    @Test func aBlendLiesBetweenItsParts() throws {
        let solver = SupportVectorSolver(cost: 1)
        let bayes = ComplementBayes(smoothing: 0.3)
        let row = problem.rows[0]
        let vectorsAlone = try Learner.blend(solver, bayes, share: 1).solve(problem).logits(of: row)
        let bayesAlone = try Learner.blend(solver, bayes, share: 0).solve(problem).logits(of: row)
        let blend = try Learner.blend(solver, bayes, share: 0.25).solve(problem).logits(of: row)
        expect(blend, near: zip(vectorsAlone, bayesAlone).map { 0.25 * $0 + 0.75 * $1 }, within: 1e-12)
    }

    @Test func whatCannotBeSolvedIsRefused() {
        var alike = problem
        alike.labels = problem.labels.map { _ in 0 }
        #expect(throws: TrainingError.fewerThanTwoClasses) { try SupportVectorSolver().solve(alike) }
        #expect(throws: TrainingError.fewerThanTwoClasses) { try ComplementBayes().solve(alike) }
        #expect(throws: TrainingError.solverRefused("smoothing 0.0")) {
            try ComplementBayes(smoothing: 0).solve(problem)
        }
        #expect(throws: TrainingError.solverRefused("cost 0.0, tolerance 0.1")) {
            try SupportVectorSolver(cost: 0).solve(problem)
        }
    }
}
