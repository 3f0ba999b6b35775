import ArgumentParser
import Documents
import Operations
import Serving

/// `deedbox incidents …`.
struct IncidentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incidents",
        abstract: "What went wrong in rollouts: list, drafts of post-mortems, resolution.",
        subcommands: [List.self, Show.self, Resolve.self],
        defaultSubcommand: List.self
    )

    /// `deedbox incidents list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List incidents, the latest first."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "At most so many.")
        var top = 20

        func run() async throws {
            let console = Console(json: options.json)
            let store = try await Composition(settings: options.settings()).storage.rollouts
            let found = try await store.incidents(before: nil, limit: min(top, RolloutOperations.mostListed))
            let details = found.map { IncidentDetails($0) }
            if console.isJSON { return try details.forEach { try console.object($0) } }
            console.table(
                details.map { [$0.id, $0.openedAt, $0.resolvedAt == nil ? "open" : "resolved", $0.summary] }
            )
        }
    }

    /// `deedbox incidents show ID`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Print the draft of a post-mortem, as Markdown; with --json all that is known."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The incident's id.")
        var incident: String

        func run() async throws {
            let console = Console(json: options.json)
            let details = try await Composition(settings: options.settings()).rollouts.incident(incident)
            if console.isJSON { return try console.object(details) }
            console.text(details.postMortem ?? "")
        }
    }

    /// `deedbox incidents resolve ID`.
    struct Resolve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "resolve", abstract: "Close an incident.")

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "How it was resolved.")
        var because: String

        @Argument(help: "The incident's id.")
        var incident: String

        func run() async throws {
            let operations = try await Composition(settings: options.settings()).rollouts
            let details = try await operations.resolve(incident, as: because, by: Composition.user)
            let console = Console(json: options.json)
            if console.isJSON { return try console.object(details) }
            console.message("The incident is resolved.")
        }
    }
}
