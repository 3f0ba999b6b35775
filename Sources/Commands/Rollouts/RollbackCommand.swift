import ArgumentParser
import Operations

/// `deedbox rollback`.
struct RollbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rollback",
        abstract: "Let the version before answer all, at once.",
        discussion:
            "Ends the rollout that is under way; without one, the version that was in production before comes back."
    )

    private struct Output: Encodable {
        var endpoint: String
        var version: Int
    }

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Why; goes into the ledger.")
    var because: String

    @Argument(help: "The endpoint. Default: that of classification.model.")
    var endpoint: String?

    func run() async throws {
        let composition = try await Composition(settings: options.settings())
        let name = endpoint ?? composition.settings.text("classification.model")
        let version = try await composition.rollouts.rollBack(name, because: because, by: Composition.user)
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(Output(endpoint: name, version: version)) }
        console.line("'\(name)' is answered by version \(version).")
    }
}
