import ABTesting
import Documents
import Serving
import Tracking

/// Tests that run at an endpoint.
///
/// The split is put in place before the test runs, and given back after it has stopped: what is killed in between is taken
/// up by the next start, or by `settle`.
extension ABTestOperations {
    /// Predictions that are looked at in one transaction, so that other writers get their turn.
    private static let batch = 2_000

    /// Exposes what the endpoints of running tests have answered, and gives back what tests hold that have stopped.
    package func settle() async throws {
        for test in try await store.tests(limit: ABTestLimits.tests, after: nil) where !test.plan.endpoint.isEmpty {
            switch test.state {
            case .draft: continue
            case .running: try await expose(test)
            case .stopped: try await giveBack(test, because: test.reason, by: Self.keeper)
            }
        }
    }

    /// Exposes what the endpoint of the test has answered so far.
    func expose(_ test: ABTest) async throws {
        while try await store.exposeAnswered(in: test, limit: Self.batch) > 0 { try Task.checkCancellation() }
    }

    /// Splits the traffic of the test's endpoint as the plan says.
    ///
    /// - Throws: `Failure` with code `endpoint_in_use`, `endpoint_changed` or `invalid_experiment`.
    func take(_ test: ABTest, by actor: String) async throws {
        guard let wanted = try EndpointTest(test.plan) else { return }
        let stored = try await endpoints.endpoint(wanted.endpoint)
        if wanted.holds(stored) { return }
        let endpoint = stored ?? Endpoint(name: wanted.endpoint, model: wanted.model)
        guard endpoint.model == wanted.model, endpoint.split == nil else {
            throw Failure(
                code: "endpoint_in_use",
                message:
                    "The endpoint '\(wanted.endpoint)' serves '\(endpoint.model)' with \(endpoint.traffic). End the "
                    + "rollout or the experiment that has split its traffic first."
            )
        }
        let production = try await models.version(alias: ModelReference.production, of: wanted.model)?.version
        guard production == wanted.control else {
            throw Failure(
                code: "invalid_experiment",
                message: "The control must be the version of '\(wanted.model)' in production, which is "
                    + "\(production.map(String.init) ?? "none"), for it goes on when the test ends; it is \(wanted.control)."
            )
        }
        _ = try await endpoints.replace(
            endpoint.with(wanted.split),
            because: "experiment \(wanted.name) began",
            by: Attribution(actor: actor, time: now())
        )
    }

    /// Lets the version in production answer alone again, where the test holds the traffic.
    func giveBack(_ test: ABTest, because reason: String, by actor: String) async throws {
        guard let held = try EndpointTest(test.plan), let endpoint = try await endpoints.endpoint(held.endpoint),
            held.holds(endpoint)
        else { return }
        let why = reason.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(500)
        _ = try await endpoints.replace(
            endpoint.with(nil),
            because: "experiment \(held.name) stopped\(why.isEmpty ? "" : ": \(why)")",
            by: Attribution(actor: actor, time: now())
        )
    }

    /// Who the ledger says has done what no person did.
    private static let keeper = "experiment keeper"
}
