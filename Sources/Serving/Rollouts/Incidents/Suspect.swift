/// A part of the traffic in which a newcomer that failed a gate did worse than in the rest.
package struct Suspect: Hashable, Sendable, Codable {
    /// What requests are parted by.
    package enum Feature: String, Hashable, Sendable, Codable, CaseIterable {
        /// The class that was answered.
        case answer = "class"
        case textBytes = "text_bytes"
        case textConfidence = "text_confidence"
        case novelty
    }

    package var gate: Gate.Kind
    package var feature: Feature
    /// A class, or a range of the feature as one reads it: `812 … 1530`.
    package var slice: String
    /// What the gate counts, as a share of the answers in the slice.
    package var canary: Double
    package var stable: Double
    package var canaryAnswers: Int
    package var stableAnswers: Int
    /// By how many standard errors the newcomer is worse here than in the rest.
    package var excess: Double

    /// Feature and slice, as `text_bytes is 812 … 1530`.
    package var place: String { "\(feature.rawValue) is \(slice)" }

    private enum CodingKeys: String, CodingKey {
        case gate, feature, slice, canary, stable, excess
        case canaryAnswers = "canary_answers"
        case stableAnswers = "stable_answers"
    }
}
