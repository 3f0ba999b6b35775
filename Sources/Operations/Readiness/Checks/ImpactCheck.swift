import Foundation
package import Monitoring
package import Tracking

/// Whether it is measured what the version's answers are worth.
package struct ImpactCheck: ReadinessCheck {
    private static let fewest = 20

    package let id = "business_impact"
    package let area = ReadinessItem.Area.operation
    package let title = "Business impact is measured"
    package let command = "deedbox feedback summary"
    private let feedback: any FeedbackStore
    private let value: ValueModel

    package init(feedback: any FeedbackStore, value: ValueModel) {
        self.feedback = feedback
        self.value = value
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let summary = try await feedback.summaries().first { $0.concerns(version) }
        let measured = [ValueModel.minutesSaved, ValueModel.amountAtStake].map { summary?.outcomes[$0]?.count ?? 0 }
        let worth = summary.map { value.worth(of: $0) }
        return .judged(
            measured.reduce(0, +) >= Self.fewest,
            "\(ValueModel.minutesSaved) is known of \(measured[0]) predictions and \(ValueModel.amountAtStake) of \(measured[1])"
                + (worth.map { "; \($0.minutesSaved.figureText) minutes saved, \($0.money.figureText) in money." }
                    ?? "."),
            remedy: "Send outcomes with feedback: 'deedbox feedback add ID --outcome \(ValueModel.minutesSaved)=12'; "
                + "\(Self.fewest) are asked for.",
            measuredAt: summary?.latest
        )
    }
}
