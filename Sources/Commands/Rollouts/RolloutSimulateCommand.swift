import ArgumentParser
import Foundation
import Mathematics
import Operations
import Serving

/// `deedbox rollout simulate`.
struct RolloutSimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract:
            "Play made-up traffic of known quality through a plan: how often would it be wrong, how much does it take?",
        discussion: """
            Without options the new version is as good as the old: what is rolled back then is rolled back wrongly. One that is worse
            is what should be found:
              deedbox rollout simulate --canary-error-rate 0.03
            """
    )

    /// How often a state was the end.
    private struct Summary: Encodable {
        var runs: Int
        /// Runs by how they ended; `running` are those that were not over in time.
        var outcomes: [String: Int]
        /// Runs that were rolled back in the first step.
        var rolledBackInFirstStep: Int
        /// Of the runs that were rolled back: hours and requests until then.
        var medianHours: Double?
        var medianRequests: Double?
        /// Of the runs that completed.
        var medianHoursToCompletion: Double?

        private enum CodingKeys: String, CodingKey {
            case runs, outcomes
            case rolledBackInFirstStep = "rolled_back_in_first_step"
            case medianHours = "median_hours_to_rollback"
            case medianRequests = "median_requests_to_rollback"
            case medianHoursToCompletion = "median_hours_to_completion"
        }
    }

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "A plan; 'deedbox rollout example' prints one. Default: rollouts.plan.")
    var plan: String?

    @Option(name: .long, help: "How often.")
    var runs = 200

    @Option(name: .long, help: "Of both versions together.")
    var requestsPerHour = 2_500.0

    @Option(name: .long, help: "Of answers, the share that is reviewed.")
    var reviewedShare = 0.5

    @Option(name: .long, help: "Of the old version's requests, the share that fails.")
    var errorRate = 0.01

    @Option(name: .long, help: "Of the new version's requests. Default: as the old version.")
    var canaryErrorRate: Double?

    @Option(name: .long, help: "Of the old version's answers, the share that is right.")
    var accuracy = 0.92

    @Option(name: .long, help: "Of the new version's answers. Default: as the old version.")
    var canaryAccuracy: Double?

    @Option(name: .long, help: "A run that is not over by then stands where it stands.")
    var hours = 72.0

    @Option(name: .long, help: "The same seed gives the same runs.")
    var seed: UInt64 = 1

    func validate() throws {
        let shares = [reviewedShare, errorRate, canaryErrorRate ?? 0, accuracy, canaryAccuracy ?? 0]
        guard shares.allSatisfy({ (0...1).contains($0) }) else {
            throw ValidationError("Rates, shares and accuracies go from 0 to 1.")
        }
        guard (1...1_000_000).contains(runs), (1...1e7).contains(requestsPerHour), (0.1...10_000).contains(hours) else {
            throw ValidationError("Runs, requests an hour and hours must be positive, and not beyond all measure.")
        }
    }

    func run() async throws {
        let simulation = RolloutSimulation(
            plan: try RolloutPlanFile.plan(at: plan ?? options.settings().text("rollouts.plan")),
            requestsPerHour: requestsPerHour,
            reviewedShare: reviewedShare,
            stable: .init(errorRate: errorRate, accuracy: accuracy),
            canary: .init(errorRate: canaryErrorRate ?? errorRate, accuracy: canaryAccuracy ?? accuracy),
            mostHours: hours
        )
        let console = Console(json: options.json)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let ended = try await simulation.runs(runs, seed: seed, atOnce: cores) { done, total in
            console.progress("\(done) of \(total)")
        }
        console.clearProgress()
        try show(ended, on: console)
    }

    private func show(_ ended: [RolloutSimulation.Run], on console: Console) throws {
        let back = ended.filter { $0.state == .rolledBack }
        let outcomes = Dictionary(grouping: ended, by: \.state.rawValue).mapValues(\.count)
        let summary = Summary(
            runs: ended.count,
            outcomes: outcomes,
            rolledBackInFirstStep: back.count { $0.step == 0 },
            medianHours: Self.median(back.map(\.hours)),
            medianRequests: Self.median(back.map { Double($0.requests) }),
            medianHoursToCompletion: Self.median(ended.filter { $0.state == .completed }.map(\.hours))
        )
        if console.isJSON { return try console.object(summary) }
        for (state, count) in outcomes.sorted(by: { $0.key < $1.key }) {
            let interval = WilsonInterval.interval(successes: count, of: ended.count)
            console.line(
                "\(state.replacing("_", with: " "))  \(count) of \(ended.count)  "
                    + "(\(interval.lowerBound.asPercent) – \(interval.upperBound.asPercent))"
            )
        }
        console.line("rolled back in the first step: \(summary.rolledBackInFirstStep)")
        if let hours = summary.medianHours, let requests = summary.medianRequests {
            console.line("until it was rolled back, median: \(hours.asScore) h, \(Int(requests)) requests")
        }
    }

    private static func median(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.sorted()[values.count / 2]
    }
}
