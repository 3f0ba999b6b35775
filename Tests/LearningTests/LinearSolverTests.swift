import Learning
import Mathematics
import Testing

struct LinearSolverTests {
    private static let rows = [[1, 0.5], [2, 0], [0, 1], [-1, 2], [0.5, -1], [3, 1.5]].map {
        SparseVector(indices: [0, 1], values: $0)
    }

    private func problem(_ labels: [Int], copies: [Int]? = nil) -> LinearProblem {
        LinearProblem(
            rows: Array(Self.rows.prefix(labels.count)),
            labels: labels,
            copies: copies ?? labels.map { _ in 1 },
            classCount: (labels.max() ?? 0) + 1,
            dimensions: 2
        )
    }

    private func expect(_ found: [Double], near expected: [Double], within tolerance: Double = 1e-3) {
        #expect(zip(found, expected).allSatisfy { abs($0 - $1) < tolerance }, "\(found) instead of \(expected)")
    }

    /// Coefficients of scikit-learn 1.9.1: `OneVsRestClassifier(LogisticRegression(C=2, solver="liblinear"))`.
    @Test(arguments: [LinearSolver.Kind.primal, .dual])
    func threeClassesEqualScikitLearn(kind: LinearSolver.Kind) throws {
        let solver = LinearSolver(kind: kind, cost: 2, tolerance: 1e-8)
        let found = try solver.solve(problem([0, 0, 1, 1, 2, 2]))
        expect(found.weights(of: 0), near: [0.3273792, -0.54466123])
        expect(found.weights(of: 1), near: [-1.31030501, 0.83466909])
        expect(found.weights(of: 2), near: [0.51064938, -0.58705158])
        expect(found.biases, near: [-0.52058295, -0.20946957, -0.66255104])
    }

    @Test func twoClassesHaveOppositeLogits() throws {
        let found = try LinearSolver(cost: 2, tolerance: 1e-8).solve(problem([0, 0, 1, 1]))
        expect(found.weights(of: 1), near: [-1.14631028, 0.66583694])
        expect(found.biases, near: [-0.01643119, 0.01643119])
        expect(
            found.logits(of: Self.rows[0]),
            near: found.logits(of: Self.rows[0]).reversed().map { -$0 },
            within: 1e-12
        )
    }

    /// scikit-learn's `class_weight="balanced"`.
    @Test func fullBalancingGivesClassesEqualWeight() throws {
        let found = try LinearSolver(cost: 2, balancing: 1, tolerance: 1e-8).solve(problem([0, 0, 1, 1, 1]))
        expect(found.weights(of: 1), near: [-1.27548624, -0.08257357])
        expect(found.biases[1...].map(\.self), near: [0.58625798])
    }

    @Test func copiesCountLikeRepeatedRows() throws {
        let solver = LinearSolver(cost: 2, tolerance: 1e-8)
        let copied = try solver.solve(problem([0, 0, 1, 1], copies: [2, 1, 1, 1]))
        var repeated = problem([0, 0, 1, 1])
        repeated.rows.append(Self.rows[0])
        repeated.labels.append(0)
        repeated.copies.append(1)
        expect(copied.weights(of: 0), near: try solver.solve(repeated).weights(of: 0), within: 1e-6)
    }

    @Test func oneClassIsRefused() {
        #expect(throws: TrainingError.fewerThanTwoClasses) { try LinearSolver().solve(problem([0, 0, 0])) }
    }

    @Test func anImpossibleCostIsRefused() {
        #expect(throws: TrainingError.solverRefused("C <= 0")) { try LinearSolver(cost: 0).solve(problem([0, 1])) }
    }
}
