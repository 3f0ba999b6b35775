import ArgumentParser
import Documents
import Operations

/// `deedbox documents …`.
struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "List, show, export and delete the documents of the store.",
        subcommands: [List.self, Show.self, ExportCommand.self, DuplicatesCommand.self, Delete.self],
        defaultSubcommand: List.self
    )

    /// `deedbox documents list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List documents, latest added first."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .customLong("class"), help: "Only those of this class.")
        var documentClass: String?

        @Option(name: .long, help: "Only those in this state: queued, ready or failed.")
        var status: DocumentRecord.Status?

        @Option(name: .long, help: "Only those with this in their name.")
        var name: String?

        @Option(name: .long, help: "At most so many.")
        var top = 50

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            let filter = DocumentFilter(
                status: status,
                documentClass: documentClass.map(DocumentClass.init(rawValue:)),
                nameContains: name
            )
            let list = try await composition.documents.list(matching: filter, after: nil, limit: top)
            for record in list.records {
                if console.isJSON { try console.object(record) } else { console.line(record.summary) }
            }
        }
    }

    /// `deedbox documents show ID`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show what is known of one document, as JSON."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The document's id.")
        var id: DocumentID

        func run() async throws {
            let composition = try await Composition(settings: options.settings())
            try Console(json: true).object(try await composition.documents.record(id))
        }
    }

    /// `deedbox documents delete ID…`.
    struct Delete: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "delete",
            abstract: "Forget documents and their bytes, for good."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The documents' ids.")
        var ids: [DocumentID]

        func run() async throws {
            let composition = try await Composition(settings: options.settings())
            for id in ids { try await composition.documents.delete(id) }
        }
    }
}

extension DocumentID: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension DocumentRecord.Status: ExpressibleByArgument {}

extension DocumentRecord {
    /// One line for people.
    fileprivate var summary: String {
        let kind = prediction.map { "\($0.documentClass) \($0.confidence.asPercent)" } ?? status.rawValue
        return "\(id.digest.prefix(12))  \(kind)  \(name)\(failure.map { "  (\($0.message))" } ?? "")"
    }
}
