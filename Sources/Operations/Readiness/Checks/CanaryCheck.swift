import Foundation
package import Serving
package import Tracking

/// Whether a new version begins with a small share of the traffic, and is judged before it gets more.
package struct CanaryCheck: ReadinessCheck {
    /// In hundredths of a percent.
    private static let largestFirstShare = 1_000

    package let id = "canary"
    package let area = ReadinessItem.Area.deployment
    package let title = "A canary begins with at most 10 % of the traffic"
    package let command = "deedbox rollout example"
    private let plan: RolloutPlan

    package init(plan: RolloutPlan) { self.plan = plan }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let steps = plan.steps.map { step in
            "\(TrafficSplit.percent(step.weight)) for \((step.seconds / 3600).figureText) h"
        }
        let isSmall =
            plan.steps.first.map { (1...Self.largestFirstShare).contains($0.weight) && $0.seconds > 0 } ?? false
        let isJudged = plan.gates.contains(where: \.isRequired)
        return .judged(
            isSmall && isJudged,
            "The plan goes \(steps.joined(separator: ", ")), past \(plan.gates.count) gates, "
                + "\(plan.gates.count(where: \.isRequired)) of them required.",
            remedy: "Let the plan in 'rollouts.plan' begin with 10 % or less, and give it gates."
        )
    }
}
