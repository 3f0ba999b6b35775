import ArgumentParser
import Operations
import Serving

/// `deedbox rollout status`.
struct RolloutStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "How the rollouts that are under way stand, and what they still take."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let console = Console(json: options.json)
        let open = try await Composition(settings: options.settings()).storage.rollouts.underWay()
        for rollout in open {
            let report = RolloutReport(rollout, events: [])
            if console.isJSON { try console.object(report) } else { console.show(report) }
        }
        if open.isEmpty { console.message("No rollout is under way.") }
    }
}

/// `deedbox rollout list`.
struct RolloutListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List rollouts, the latest first.")

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those of this endpoint.")
    var endpoint: String?

    @Option(name: .long, help: "At most so many.")
    var top = 20

    func run() async throws {
        let console = Console(json: options.json)
        let store = try await Composition(settings: options.settings()).storage.rollouts
        let top = min(top, RolloutOperations.mostListed)
        let reports = try await store.rollouts(of: endpoint, before: nil, limit: top).map { RolloutReport($0) }
        if console.isJSON { return try reports.forEach { try console.object($0) } }
        console.table(
            reports.map { report in
                [
                    report.id, report.createdAt, report.endpoint, "\(report.stable) → \(report.canary)",
                    report.state.rawValue, report.reason ?? "",
                ]
            }
        )
    }
}

/// `deedbox rollout show`.
struct RolloutShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a rollout with its gates and its timeline."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The rollout's id, or an endpoint where one is under way. Default: the one that is under way.")
    var rollout: String?

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let found = try await composition.rollouts.underWay(rollout)
        let report = RolloutReport(found, events: try await composition.storage.rollouts.events(of: found.id))
        if console.isJSON { return try console.object(report) }
        console.show(report)
    }
}

/// `deedbox rollout look`.
struct RolloutLookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "look",
        abstract: "Take one look at the rollouts that are under way, as 'serve' does again and again."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        try await Composition(settings: options.settings()).rolloutController.look()
    }
}
