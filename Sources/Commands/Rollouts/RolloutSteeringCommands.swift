import ArgumentParser
import Operations
import Serving

/// Which rollout, and why.
struct SteeringOptions: ParsableArguments {
    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Why; goes into the timeline and the ledger.")
    var because: String

    @Argument(help: "The rollout's id, or an endpoint where one is under way. Default: the one that is under way.")
    var rollout: String?

    func steer(_ change: (RolloutOperations, Rollout, _ actor: String) async throws -> Rollout) async throws {
        let operations = try await Composition(settings: options.settings()).rollouts
        let found = try await operations.underWay(rollout)
        let report = RolloutReport(try await change(operations, found, Composition.user))
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(report) }
        console.show(report)
    }
}

/// `deedbox rollout pause`.
struct RolloutPauseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause",
        abstract: "Keep the traffic as it is; what proves to be worse is still rolled back."
    )

    @OptionGroup var steering: SteeringOptions

    func run() async throws {
        try await steering.steer { try await $0.pause($1, because: steering.because, by: $2) }
    }
}

/// `deedbox rollout resume`.
struct RolloutResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "resume", abstract: "Go on with a paused rollout.")

    @OptionGroup var steering: SteeringOptions

    func run() async throws {
        try await steering.steer { try await $0.resume($1, because: steering.because, by: $2) }
    }
}

/// `deedbox rollout abort`.
struct RolloutAbortCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "abort",
        abstract: "Give all traffic back to the version before."
    )

    @OptionGroup var steering: SteeringOptions

    func run() async throws {
        try await steering.steer { try await $0.abort($1, because: steering.because, by: $2) }
    }
}

/// `deedbox rollout promote`.
struct RolloutPromoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "promote",
        abstract: "Take the next step, whatever the gates say."
    )

    @OptionGroup var steering: SteeringOptions

    @Flag(name: .long, help: "Take all steps that are left.")
    var full = false

    func run() async throws {
        try await steering.steer {
            try await $0.promote($1, toEnd: full, because: steering.because, by: $2)
        }
    }
}
