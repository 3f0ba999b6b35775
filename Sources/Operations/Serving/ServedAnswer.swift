package import Learning
package import Serving

/// A prediction that was made, and by whom.
package struct ServedAnswer: Sendable {
    /// The prediction's own.
    package var id: String
    package var classification: Classification
    package var version: ServedVersion
    /// The arm that answered; nil when the version was asked for by its number.
    package var arm: TrafficSplit.Arm?
    /// From the question to the answer, waiting included.
    package var seconds: Double
}
