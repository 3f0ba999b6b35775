/// How a classifier is made.
package struct TrainerConfiguration: Hashable, Sendable, Codable {
    package var vectorizer: VectorizerConfiguration
    package var learner: Learner
    /// The ways of calibrating that are tried, at least one.
    package var calibrations: [Calibration.Method]
    /// The share of wrong answers, 0…1, that is allowed among those that need no review.
    package var targetRisk: Double
    /// The share of samples of known classes, above 0 and below 1, that may be taken for ones of no known class.
    package var falseAlarmRate: Double
    /// The most features that are considered, by the number of groups that have them.
    package var consideredFeatures: Int
    /// The most features that the model keeps, by their largest weight.
    package var maximumFeatures: Int
    /// Which features the model keeps.
    package var selection: FeatureSelection
    /// Folds of the validation, at least 2.
    package var folds: Int
    package var seed: UInt64

    package init(
        vectorizer: VectorizerConfiguration = .wholeText,
        learner: Learner = .logistic(LinearSolver(cost: 10)),
        calibrations: [Calibration.Method] = Calibration.Method.allCases,
        targetRisk: Double = 0.05,
        falseAlarmRate: Double = 0.02,
        consideredFeatures: Int = 300_000,
        maximumFeatures: Int = 300_000,
        selection: FeatureSelection = .magnitude,
        folds: Int = 5,
        seed: UInt64 = 1
    ) {
        self.vectorizer = vectorizer
        self.learner = learner
        self.calibrations = calibrations
        self.targetRisk = targetRisk
        self.falseAlarmRate = falseAlarmRate
        self.consideredFeatures = consideredFeatures
        self.maximumFeatures = maximumFeatures
        self.selection = selection
        self.folds = folds
        self.seed = seed
    }
}
