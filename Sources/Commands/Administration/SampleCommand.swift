import ArgumentParser

/// `deedbox sample …`; without a verb it makes a portfolio.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: "Make up files to try things on, with the truth beside them.",
        discussion: "'deedbox sample --out DIR' is short for 'deedbox sample portfolio --out DIR'.",
        subcommands: [SamplePortfolioCommand.self, SampleScansCommand.self],
        defaultSubcommand: SamplePortfolioCommand.self
    )
}
