import ArgumentParser
import Operations

/// `deedbox data rules`.
struct DataRulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Print the labelling rules of the default classes, to be copied and changed."
    )

    func run() throws {
        Console(json: false).text(try StandardRules.yaml())
    }
}
