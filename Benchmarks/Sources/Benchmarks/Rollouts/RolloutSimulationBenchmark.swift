import ArgumentParser
import Foundation
import Scoring

/// `rollout-simulation`: how often the standard plan is wrong, and how much traffic it takes to be right.
struct RolloutSimulationBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollout-simulation",
        abstract: "Wrong rollbacks and missed regressions of the standard plan over many made-up rollouts.",
        discussion: """
            Flagger's rule (a check a minute, rolled back after five failed checks, which are never forgotten) sees traffic of the same
            volume and error rates: its threshold is a success rate of 99 %, its canary 10 % for a day.
            """
    )

    /// Traffic of a kind, and what should come of it.
    private struct Scenario {
        var name: String
        var canaryErrorRate = 0.008
        var canaryAccuracy = 0.92
    }

    private static let scenarios = [
        Scenario(name: "as good as the old"), Scenario(name: "three times the errors", canaryErrorRate: 0.024),
        Scenario(name: "five points less accurate", canaryAccuracy: 0.87),
    ]
    private static let errorRate = 0.008

    @OptionGroup var program: ProgramOption

    @Option(help: "Rollouts of each kind.")
    var runs = 2_000

    @Option(help: "Requests an hour, to both versions together.")
    var requestsPerHour = 4_000

    @Option(help: "Of answers, the share that is reviewed.")
    var reviewedShare = 0.5

    func run() throws {
        print(
            "\(runs) rollouts each, \(requestsPerHour) requests an hour, errors \(Self.errorRate.percent(1)) %, accuracy 92.0 %, "
                + "\(reviewedShare.percent(0)) % of answers reviewed"
        )
        let rows = try Self.scenarios.map(row)
        printTable(
            [
                "the new version is", "rolled back", "95 % interval", "within the first step", "median hours",
                "median requests", "Flagger's rule: rolled back", "CPU s",
            ],
            rows
        )
    }

    private func row(_ scenario: Scenario) throws -> [String] {
        let run = try Measured(
            program.deedbox,
            [
                "rollout", "simulate", "--json", "--runs", "\(runs)", "--requests-per-hour", "\(requestsPerHour)",
                "--reviewed-share", "\(reviewedShare)", "--error-rate", "\(Self.errorRate)",
                "--canary-error-rate", "\(scenario.canaryErrorRate)", "--canary-accuracy", "\(scenario.canaryAccuracy)",
            ]
        )
        guard run.status == 0, let summary = run.objects.first, let outcomes = summary["outcomes"] as? [String: Int]
        else { throw Failure("'deedbox rollout simulate' gave no summary.") }
        let back = outcomes["rolled_back"] ?? 0
        let interval = WilsonRate(hits: back, of: runs)
        let hours = summary["median_hours_to_rollback"] as? Double
        let requests = summary["median_requests_to_rollback"] as? Double
        return [
            scenario.name, "\(back)", "\(interval.lower.percent(2)) – \(interval.upper.percent(2)) %",
            "\(summary["rolled_back_in_first_step"] as? Int ?? 0)", hours?.text(1) ?? "–", requests?.text(0) ?? "–",
            "\(try flagger(scenario))", run.cpuSeconds.text(0),
        ]
    }

    private func flagger(_ scenario: Scenario) throws -> Int {
        let run = try Measured(
            "python3",
            ["peers/flagger_rule.py", "\(runs)", "\(requestsPerHour)", "\(scenario.canaryErrorRate)"]
        )
        guard run.status == 0, let count = run.objects.first?["rolled_back"] as? Int else {
            throw Failure("peers/flagger_rule.py failed.")
        }
        return count
    }
}
