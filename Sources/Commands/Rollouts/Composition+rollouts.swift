import Documents
import Operations
import Serving
import Tracking

/// Rollouts for the commands and the server.
extension Composition {
    var rollouts: RolloutOperations {
        RolloutOperations(
            rollouts: storage.rollouts,
            endpoints: storage.endpoints,
            models: storage.models,
            ledger: storage.ledger,
            now: Self.now,
            makeID: Self.makeID
        )
    }

    /// The same, by the plan that the configuration names where nobody gives another.
    var plannedRollouts: RolloutOperations {
        get throws {
            var operations = rollouts
            operations.plan = try rolloutPlan(nil)
            return operations
        }
    }

    var rolloutController: RolloutController {
        RolloutController(rollouts: storage.rollouts, evidence: storage.evidence, now: Self.now, logger: logger)
    }

    /// The plan of a file, or else the one that the configuration names.
    func rolloutPlan(_ file: String?) throws -> RolloutPlan {
        try RolloutPlanFile.plan(at: file ?? settings.text("rollouts.plan"))
    }

    /// Begins the rollout of a version that a pipeline has released; nil unless the configuration wants that.
    var deployAfterRelease: (@Sendable (ModelVersion) async throws -> String)? {
        get throws {
            guard settings.text("rollouts.after_release") == "always" else { return nil }
            let (operations, plan) = (rollouts, try rolloutPlan(nil))
            return { version in
                do {
                    let rollout = try await operations.deploy(version, plan: plan, by: Self.user)
                    return "The rollout \(rollout.id) of \(version.name):\(version.version) has begun."
                } catch let failure as Failure
                    where ["rollout_under_way", "endpoint_in_use", "invalid_rollout", "no_model"].contains(failure.code)
                {
                    // The release stands; a step that is repeated finds its rollout under way or over.
                    return "No rollout was begun: \(failure.message)"
                }
            }
        }
    }
}
