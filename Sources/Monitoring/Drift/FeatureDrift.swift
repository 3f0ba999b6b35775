import Mathematics

/// How far a feature has moved.
package struct FeatureDrift: Hashable, Sendable, Codable {
    package var feature: String
    /// Jensen and Shannon's distance in bits, 0…1, without what chance moves.
    package var score: Double
    /// The population stability index, without what chance moves.
    package var stability: Double
    /// The largest distance of the distribution functions; nil of categories.
    package var kolmogorovSmirnov: Double?
    /// How far values moved in the mean, in standard deviations of the reference; nil of categories and where it has none.
    package var wasserstein: Double?
    /// The share of cases in which nothing was known, before and now.
    package var missingBefore: Double
    package var missingNow: Double
    package var p: Double
    /// Corrected for that there are several features (Benjamini and Hochberg).
    package var adjustedP: Double
    /// How far the shares of predicted classes would move, 0…1, if nothing but this feature had moved.
    package var effectOnPredictions: Double
    /// Whether it moved far enough to matter and further than chance does.
    package var isDrifting: Bool

    /// The largest score of those that drift, 0 when none does: the metric `feature_drift_score`.
    static func largestScore(of features: [Self]) -> Double { features.filter(\.isDrifting).map(\.score).max() ?? 0 }

    private enum CodingKeys: String, CodingKey {
        case feature, score, stability, wasserstein, p
        case kolmogorovSmirnov = "kolmogorov_smirnov"
        case missingBefore = "missing_before"
        case missingNow = "missing_now"
        case adjustedP = "adjusted_p"
        case effectOnPredictions = "effect_on_predictions"
        case isDrifting = "is_drifting"
    }
}
