import Documents
package import Logging
package import Serving
import Tracking

/// Looks after the rollouts that are under way: takes new evidence into account and carries out what follows.
///
/// Several processes may run one each over the same store: of two that look at the same time, what one saves makes the other
/// look again.
package struct RolloutController: Sendable {
    /// Observations that are read at a time.
    private static let batch = 5_000
    /// Answers in which it is looked where a newcomer was worst.
    private static let mostAnswers = 100_000
    /// Who the ledger says has done what no person did.
    package static let actor = "rollout controller"

    private let rollouts: any RolloutStore
    private let evidence: any RolloutEvidence
    private let now: @Sendable () -> Double
    private let logger: Logger

    package init(
        rollouts: any RolloutStore,
        evidence: any RolloutEvidence,
        now: @escaping @Sendable () -> Double,
        logger: Logger
    ) {
        self.rollouts = rollouts
        self.evidence = evidence
        self.now = now
        self.logger = logger
    }

    /// Looks again and again until the task is cancelled.
    package func run(every interval: Duration) async {
        let complaint: Logger.Message = "rollouts not looked after; trying again"
        await repeatedly(every: interval, logger: logger, complaint: complaint) { try await look() }
    }

    /// Takes one look at each rollout that is under way; one that cannot be looked after does not keep others from it.
    package func look() async throws {
        for rollout in try await rollouts.underWay() {
            do {
                try await look(at: rollout)
            } catch let failure as Failure where failure.code == "rollout_changed" {
                continue  // Someone else looked; the next look sees what came of it.
            } catch let failure as Failure {
                let metadata: Logger.Metadata = ["rollout": "\(rollout.id)", "error": "\(failure.message)"]
                logger.error("rollout not looked after; trying again", metadata: metadata)
            }
        }
    }

    private func look(at stored: Rollout) async throws {
        var rollout = stored
        var observations: [Observation] = []
        // All there is, so that a step does not begin with what was asked before it.
        while true {
            let (more, cursor) = try await evidence.observations(for: rollout, limit: Self.batch)
            let isAtEnd = cursor == rollout.cursor
            rollout.cursor = cursor
            observations += more
            if isAtEnd { break }
        }
        let surroundings = try await rollouts.surroundings(of: rollout)
        let actions = try await explained(rollout.look(at: now(), observations, in: surroundings), of: rollout)
        let saved = try await rollouts.save(
            rollout,
            actions,
            by: Attribution(actor: Self.actor, time: now())
        )
        try await tell(saved, actions)
    }

    /// The actions, with where the newcomer was worst in reports of what went wrong.
    private func explained(_ actions: [RolloutAction], of rollout: Rollout) async throws -> [RolloutAction] {
        var explained = actions
        for (place, action) in actions.enumerated() {
            guard case .open(var report) = action else { continue }
            let search = SuspectSearch(
                gates: rollout.plan.gates,
                slowMilliseconds: rollout.evidence.latencyBound.milliseconds
            )
            let answers = try await evidence.answers(in: rollout, limit: Self.mostAnswers)
            report.suspects = search.suspects(for: report.findings, in: answers)
            explained[place] = .open(report)
        }
        return explained
    }

    private func tell(_ rollout: Rollout, _ actions: [RolloutAction]) async throws {
        for case .note(let text) in actions {
            let metadata: Logger.Metadata = ["rollout": "\(rollout.id)", "endpoint": "\(rollout.endpoint)"]
            logger.notice("rollout \(text)", metadata: metadata)
        }
        guard actions.contains(where: { if case .open = $0 { true } else { false } }) else { return }
        for incident in try await rollouts.incidents(before: nil, limit: 1) where incident.rollout == rollout.id {
            logger.error(
                "incident opened",
                metadata: ["incident": "\(incident.id)", "summary": "\(incident.report.summary)"]
            )
            let worst = incident.report.suspects?.first.map { "; worst where \($0.place)" } ?? ""
            let text = "incident opened: \(incident.report.summary)\(worst)"
            try await rollouts.record(
                Incident.Notification(time: now(), channel: "log", text: text),
                of: incident.id
            )
        }
    }
}
