import ArgumentParser
import Documents
import Foundation
import Operations
import Serving

/// `deedbox rollout rehearse FILE`.
struct RolloutRehearseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rehearse",
        abstract: "Play recorded traffic through a plan on a clock of its own: what would have happened, and when.",
        discussion: """
            FILE is JSON Lines in the order of time, '-' for standard input; a line is a request and what was said to it:
              {"time": 1700000000, "unit": "5ef1", "class": "lease", "confidence": 0.93, "milliseconds": 3.2, "correct": true}
            'time' is in seconds; "failed": true stands where there was no answer; 'correct' where someone said. What the new version
            says stands under "canary" in the same form; without it, it is taken to say the same.
            Exit code 1 when the traffic ends before the rollout does, or the plan would have rolled back.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "A plan; 'deedbox rollout example' prints one. Default: rollouts.plan.")
    var plan: String?

    @Option(name: .long, help: "Chooses which units the new version gets.")
    var salt = "rehearsal"

    @Argument(help: "Recorded traffic.")
    var file: String

    func run() throws {
        let plan = try RolloutPlanFile.plan(at: self.plan ?? options.settings().text("rollouts.plan"))
        // Lines are read one at a time, however long the file is.
        if file != "-" {
            let descriptor = open(file, O_RDONLY)
            guard descriptor >= 0, dup2(descriptor, STDIN_FILENO) >= 0 else {
                throw Failure(code: "file_not_found", message: "There is no file '\(file)', or it cannot be read.")
            }
        }
        var rehearsal: Rehearsal?
        var (number, start, last) = (0, 0.0, -Double.infinity)
        while let line = readLine() {
            number += 1
            guard !line.isEmpty else { continue }
            let request = try RehearsalFile.request(line, number: number, in: file)
            guard request.time >= last else {
                throw Failure(
                    code: "invalid_traffic",
                    message:
                        "'\(file)', line \(number): the time is before that of the line before. Sort the lines by time."
                )
            }
            last = request.time
            if rehearsal == nil {
                start = request.time
                rehearsal = try Rehearsal(model: "recorded", stable: 1, canary: 2, plan: plan, salt: salt, from: start)
            }
            rehearsal?.play(request)
            if rehearsal?.isOver == true { break }
        }
        guard var rehearsal else {
            throw Failure(code: "invalid_traffic", message: "'\(file)' has no requests.")
        }
        rehearsal.finish()
        try show(rehearsal, from: start)
        if rehearsal.rollout.state != .completed { throw ExitCode(1) }
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
