import ArgumentParser
import Documents
import Foundation
import Operations
import Search
import Server

/// `deedbox searches …`.
struct SearchesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "searches",
        abstract: "Keep questions that tell of each document that comes to answer them, once.",
        discussion: """
            A saved search tells when a document arrives that answers it, and when time passes so that one comes to:
              deedbox searches save ending "leases expiring within 90 days"
              deedbox searches save roofs "roof repair" --filter class:lease
              deedbox searches fired --after 120

            A question for facts, or for what is missing, tells of the documents that it is true of; any other, of those with
            a passage that has all of its words. 'ingest' and 'serve' ask the searches; 'look' does so once. What has been told
            stays, with ascending numbers: whoever has read up to one goes on with --after.
            """,
        subcommands: [Save.self, List.self, Remove.self, Fired.self, Look.self]
    )

    /// `deedbox searches save`.
    struct Save: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "save", abstract: "Keep a question under a name.")

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "Which documents to look at: 'class:lease date>=2020-01-01'.")
        var filter = ""

        @Flag(name: .long, help: "Tell of the documents that answer it now, too.")
        var present = false

        @Argument(help: "The name of the search.")
        var name: String

        @Argument(help: "The question.")
        var query: String

        func run() async throws {
            let console = Console(json: options.json)
            let searches = try await Composition(settings: options.settings()).searches
            do {
                let search = try await searches.save(
                    query,
                    filter: filter,
                    as: name,
                    owner: Composition.user,
                    tellsOfPresent: present
                )
                if present { try await searches.look() }
                if console.isJSON { return try console.object(SavedSearchWire(search)) }
                console.message("'\(name)' is kept.")
            } catch let error as FilterError {
                throw ValidationError("\(error)")
            }
        }
    }

    /// `deedbox searches list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List the saved searches.")

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            for search in try await Composition(settings: options.settings()).searches.list() {
                if console.isJSON {
                    try console.object(SavedSearchWire(search))
                } else {
                    console.line(
                        "\(search.name)  \(search.query)\(search.filter.isEmpty ? "" : "  [\(search.filter)]")"
                    )
                }
            }
        }
    }

    /// `deedbox searches remove NAME`.
    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove",
            abstract: "Forget a search; what it told of stays."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "Its name or id.")
        var name: String

        func run() async throws {
            try await Composition(settings: options.settings()).searches.remove(name)
        }
    }

    /// `deedbox searches fired`.
    struct Fired: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fired",
            abstract: "Print what has been told, oldest first."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "Only what comes behind this number.")
        var after: Int64 = 0

        @Option(name: .long, help: "How many, 1 to 1000.")
        var limit = 100

        func validate() throws {
            guard (1...SavedSearchOperations.mostAlerts).contains(limit) else {
                throw ValidationError("--limit is 1 to \(SavedSearchOperations.mostAlerts); it is \(limit).")
            }
        }

        func run() async throws {
            let console = Console(json: options.json)
            let searches = try await Composition(settings: options.settings()).searches
            for alert in try await searches.alerts(after: after, limit: limit) {
                if console.isJSON {
                    try console.object(SearchAlertWire(alert))
                } else {
                    console.line(
                        "\(alert.sequence)  \(RFC3339.text(alert.firedAt))  \(alert.searchName)  \(alert.reason.rawValue)  "
                            + alert.documentName
                    )
                }
            }
        }
    }

    /// `deedbox searches look`.
    struct Look: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "look",
            abstract: "Ask all saved searches now; for a clock of your own where no server runs."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let count = try await Composition(settings: options.settings()).searches.look()
            if console.isJSON { try console.object(["fired": count]) } else { console.message("\(count) to tell of.") }
        }
    }
}
