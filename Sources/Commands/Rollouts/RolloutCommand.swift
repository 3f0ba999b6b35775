import ArgumentParser
import Operations

/// `deedbox rollout …`.
struct RolloutCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollout",
        abstract: "See how rollouts stand, steer them, and try plans out.",
        subcommands: [
            RolloutStatusCommand.self, RolloutListCommand.self, RolloutShowCommand.self, RolloutPauseCommand.self,
            RolloutResumeCommand.self, RolloutAbortCommand.self, RolloutPromoteCommand.self, RolloutLookCommand.self,
            RolloutRehearseCommand.self, RolloutSimulateCommand.self, RolloutExampleCommand.self,
        ],
        defaultSubcommand: RolloutStatusCommand.self
    )
}

/// `deedbox rollout example`.
struct RolloutExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Print the standard plan, with all fields explained."
    )

    func run() throws { Console(json: false).text(RolloutPlanFile.example) }
}
