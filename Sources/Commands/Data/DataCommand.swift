import ArgumentParser

/// `deedbox data …`.
struct DataCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "data",
        abstract: "Look after labelled samples.",
        subcommands: [DataCheckCommand.self]
    )
}
