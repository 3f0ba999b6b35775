import ArgumentParser

/// `deedbox data …`.
struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Make labelled samples, and look after them.",
        subcommands: [DataCheckCommand.self, DataLabelCommand.self, DataRulesCommand.self]
    )
}
