import ArgumentParser
import Documents
import Foundation
import Operations
import Serving
import Tracking

/// `deedbox rollout rehearse`.
struct RolloutRehearseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Play recorded traffic through a plan on a clock of its own: what would have happened, and when.",
        discussion: """
            FILE is JSON Lines in the order of time, '-' for standard input; a line is a request and what was said to it:
              {"time": 1700000000, "unit": "5ef1", "class": "lease", "confidence": 0.93, "milliseconds": 3.2, "correct": true}
            'time' is in seconds; "failed": true stands where there was no answer; 'correct' where someone said. What the new version
            says stands under "canary" in the same form; without it, it is taken to say the same.

            With --from-log, what the log of predictions remembers of an endpoint is played; reviews and feedback say what was
            right. What a version said that --newcomer names, as a shadow, is taken for what the new version says; without it, both
            are taken to say the same, which shows how long a plan takes with one's traffic. 72 hours take seconds.

              deedbox rollout rehearse --from-log document-class --newcomer 3 --hours 72

            Exit code 1 when the traffic ends before the rollout does, or the plan would have rolled back.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "A plan; 'deedbox rollout example' prints one. Default: rollouts.plan.")
    var plan: String?

    @Option(name: .long, help: "Chooses which units the new version gets.")
    var salt = "rehearsal"

    @Option(name: .long, help: "Play what the log of predictions has of this endpoint, in place of a file.")
    var fromLog: String?

    @Option(name: .long, help: "With --from-log: the version whose answers as a shadow count as the new version's.")
    var newcomer: Int?

    @Option(name: .long, help: "With --from-log: only the last so many hours. Default: all.")
    var hours: Double?

    @Argument(help: "Recorded traffic.")
    var file: String?

    func validate() throws {
        guard (file == nil) != (fromLog == nil) else {
            throw ValidationError("Give either a file or --from-log with the name of an endpoint.")
        }
        guard fromLog != nil || (newcomer == nil && hours == nil) else {
            throw ValidationError("--newcomer and --hours go with --from-log.")
        }
        guard (newcomer ?? 1) > 0, (hours ?? 1) > 0 else {
            throw ValidationError("--newcomer and --hours must be more than 0.")
        }
    }

    func run() async throws {
        let settings = try options.settings()
        let plan = try RolloutPlanFile.plan(at: self.plan ?? settings.text("rollouts.plan"))
        let played: (rehearsal: Rehearsal, start: Double)
        if let fromLog {
            played = try await play(fromLog, plan, try await Composition(settings: settings))
        } else {
            played = try RecordedFile(path: file ?? "-").play(plan, salt: salt)
        }
        try show(played.rehearsal, from: played.start)
        if played.rehearsal.rollout.state != .completed { throw ExitCode(1) }
    }

    private func play(
        _ endpoint: String,
        _ plan: RolloutPlan,
        _ composition: Composition
    ) async throws -> (Rehearsal, Double) {
        let model = try await composition.storage.endpoints.endpoint(endpoint)?.model ?? endpoint
        let production = try await composition.storage.models.version(alias: ModelReference.production, of: model)
        let start = hours.map { Composition.now() - $0 * 3_600 } ?? 0
        let rehearsal = try await RolloutRehearsal(traffic: composition.storage.traffic).rehearse(
            plan,
            at: endpoint,
            stable: production?.version ?? 1,
            newcomer: newcomer,
            salt: salt,
            since: start
        )
        return (rehearsal, rehearsal.rollout.createdAt)
    }

    private func show(_ rehearsal: Rehearsal, from start: Double) throws {
        let console = Console(json: options.json)
        let report = RolloutReport(rehearsal.rollout, events: rehearsal.events)
        if console.isJSON { return try console.object(report) }
        console.show(report)
        let hours = ((rehearsal.clock ?? start) - start) / 3600
        console.line(
            "  \(rehearsal.requests) requests in \(hours.asScore) hours, \(rehearsal.canaryRequests) to the new version"
        )
    }
}
