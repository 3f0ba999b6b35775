import ABTesting
import ArgumentParser
import Operations

/// `deedbox experiment list`.
struct ExperimentListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List A/B tests, latest first.")

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "At most so many, 1 to \(ABTestOperations.mostListed).")
    var top = 50

    func validate() throws {
        guard (1...ABTestOperations.mostListed).contains(top) else {
            throw ValidationError("--top is 1 to \(ABTestOperations.mostListed).")
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let experiments = try await Composition(settings: options.settings()).experiments
        for test in try await experiments.list(limit: top, after: nil) { try console.show(test) }
    }
}

/// `deedbox experiment start`.
struct ExperimentStartCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "start", abstract: "Begin an A/B test.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The test's name.")
    var name: String

    func run() async throws {
        let experiments = try await Composition(settings: options.settings()).experiments
        let test = try await experiments.start(name, by: Composition.user)
        try Console(json: options.json).show(test)
    }
}

/// `deedbox experiment status`.
struct ExperimentStatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how far an A/B test has come, without its figures."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The test's name.")
    var name: String

    func run() async throws {
        let test = try await Composition(settings: options.settings()).experiments.test(name)
        try Console(json: options.json).show(test)
    }
}

/// `deedbox experiment stop`.
struct ExperimentStopCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop",
        abstract: "End an A/B test; what its units still bring is taken."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Why.")
    var reason = ""

    @Argument(help: "The test's name.")
    var name: String

    func run() async throws {
        let experiments = try await Composition(settings: options.settings()).experiments
        let stopped = try await experiments.stop(name, because: reason, by: Composition.user)
        try Console(json: options.json).show(stopped)
    }
}
