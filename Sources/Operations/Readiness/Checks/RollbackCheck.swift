import Foundation
package import Serving
package import Tracking

/// Whether a bad version is taken back: a rollback that happened, or one that is rehearsed now.
package struct RollbackCheck: ReadinessCheck {
    private static let runs = 10
    /// Rollouts that are looked at.
    private static let looked = 200

    package let id = "rollback"
    package let area = ReadinessItem.Area.deployment
    package let title = "Rollback is rehearsed"
    package let command = "deedbox rollout simulate --canary-accuracy 0.72 --canary-error-rate 0.2"
    private let plan: RolloutPlan
    private let rollouts: any RolloutStore
    private let floors: ReadinessFloors
    private let now: @Sendable () -> Double

    package init(
        plan: RolloutPlan,
        rollouts: any RolloutStore,
        floors: ReadinessFloors,
        now: @escaping @Sendable () -> Double
    ) {
        self.plan = plan
        self.rollouts = rollouts
        self.floors = floors
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let recorded = try await rollouts.rollouts(of: nil, before: nil, limit: Self.looked).first { rollout in
            rollout.model == version.name && rollout.state == .rolledBack
                && rollout.endedAt.map { now() - $0 <= floors.freshSeconds } ?? false
        }
        if let recorded {
            return .pass(
                "Version \(recorded.canary) was rolled back: \(recorded.reason) (rollout \(recorded.id)).",
                measuredAt: recorded.endedAt
            )
        }
        let simulation = RolloutSimulation(
            plan: plan,
            requestsPerHour: 2_500,
            reviewedShare: 0.5,
            stable: .init(errorRate: 0.01, accuracy: 0.92),
            canary: .init(errorRate: 0.2, accuracy: 0.72),
            mostHours: 72
        )
        let ended = try await simulation.runs(Self.runs, seed: 1, atOnce: 1) { _, _ in }
        let back = ended.filter { $0.state == .rolledBack }
        let requests = back.map(\.requests).max() ?? 0
        return .judged(
            back.count == ended.count && back.allSatisfy { $0.step == 0 },
            "Rehearsed with this plan: \(back.count) of \(ended.count) rollouts of a version that fails 20 % of requests and is "
                + "20 points less accurate were rolled back, within \(requests) requests at most.",
            remedy: "Give the plan in 'rollouts.plan' gates for errors and accuracy; see 'deedbox rollout example'."
        )
    }
}
