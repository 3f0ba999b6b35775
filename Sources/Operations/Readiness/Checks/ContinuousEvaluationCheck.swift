import Foundation
package import Tracking

/// Whether the version's accuracy is measured on what it answers, again and again.
package struct ContinuousEvaluationCheck: ReadinessCheck {
    private static let fewest = 20

    package let id = "continuous_evaluation"
    package let area = ReadinessItem.Area.operation
    package let title = "Evaluation goes on"
    package let command = "deedbox monitor"
    private let accuracy: @Sendable (ModelVersion) async throws -> ReviewedAccuracy?

    /// - Parameter accuracy: Of the version, on documents that it classified and people reviewed lately; nil where there are none.
    package init(accuracy: @escaping @Sendable (ModelVersion) async throws -> ReviewedAccuracy?) {
        self.accuracy = accuracy
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        guard let measured = try await accuracy(version), measured.reviews >= Self.fewest else {
            return .fail(
                "Fewer than \(Self.fewest) documents that the version classified were reviewed.",
                remedy: "Review what it has classified: 'deedbox review next'."
            )
        }
        return .pass(
            "Right on \(measured.accuracy.percentText) of \(measured.reviews) documents that it classified and people reviewed.",
            measuredAt: measured.latest
        )
    }
}
