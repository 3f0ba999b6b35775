import Foundation
import Mathematics
package import Monitoring
package import Tracking

/// Whether people say what came of the version's predictions.
package struct FeedbackCheck: ReadinessCheck {
    private static let fewest = 20

    package let id = "feedback"
    package let area = ReadinessItem.Area.operation
    package let title = "Feedback flows"
    package let command = "deedbox feedback summary"
    private let feedback: any FeedbackStore
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double

    package init(feedback: any FeedbackStore, floors: ReadinessFloors, now: @escaping @Sendable () -> Double) {
        self.feedback = feedback
        self.floors = floors
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let summary = try await feedback.summaries().first { $0.concerns(version) }
        let (labels, ratings) = (summary?.labels.trials ?? 0, summary?.ratings ?? 0)
        let since = now() - floors.freshSeconds
        let isFresh = summary.map { $0.latest >= since } ?? false
        return .judged(
            labels + ratings >= Self.fewest && isFresh,
            "\(labels) predictions have a label and \(ratings) a rating\(isFresh ? "" : ", none of them lately").",
            remedy: "Send feedback with the prediction_id of answers: POST /v1/feedback, or 'deedbox feedback add'; "
                + "\(Self.fewest) labels or ratings are asked for.",
            measuredAt: summary?.latest
        )
    }
}

extension FeedbackSummary {
    /// Whether it is about the version.
    func concerns(_ version: ModelVersion) -> Bool { model == version.name && self.version == version.version }
}
