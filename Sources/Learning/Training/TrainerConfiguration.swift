/// How a classifier is made.
package struct TrainerConfiguration: Hashable, Sendable, Codable {
    package var vectorizer: VectorizerConfiguration
    package var solver: LinearSolver
    /// The most features that are considered, by the number of groups that have them.
    package var consideredFeatures: Int
    /// The most features that the model keeps, by their largest weight.
    package var maximumFeatures: Int
    /// Folds of the validation, at least 2.
    package var folds: Int
    package var seed: UInt64

    package init(
        vectorizer: VectorizerConfiguration = .wholeText,
        solver: LinearSolver = LinearSolver(cost: 10),
        consideredFeatures: Int = 300_000,
        maximumFeatures: Int = 300_000,
        folds: Int = 5,
        seed: UInt64 = 1
    ) {
        self.vectorizer = vectorizer
        self.solver = solver
        self.consideredFeatures = consideredFeatures
        self.maximumFeatures = maximumFeatures
        self.folds = folds
        self.seed = seed
    }
}
