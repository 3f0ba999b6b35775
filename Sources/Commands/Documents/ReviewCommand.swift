import ArgumentParser
import Documents
import Operations

/// `deedbox review …`.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Say what documents are, those first from which a model learns most.",
        discussion: """
            'review next' names documents that the model is unsure of and that are unlike each other and what was reviewed
            before; 'review set' keeps what they are; 'deedbox train --data store:' learns from it.
            """,
        subcommands: [Next.self, Set.self, List.self],
        defaultSubcommand: Next.self
    )

    /// `deedbox review next`.
    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next",
            abstract: "Name the documents to review next."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "How many, 1 to \(ReviewOperations.mostNext).")
        var count = 10

        @Option(name: .long, help: "Seed of the order of equally good documents.")
        var seed: UInt64 = 1

        func validate() throws {
            guard (1...ReviewOperations.mostNext).contains(count) else {
                throw ValidationError("--count is a number from 1 to \(ReviewOperations.mostNext).")
            }
        }

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            for request in try await composition.review.next(count, seed: seed) {
                if console.isJSON {
                    try console.object(request)
                } else {
                    let answer = "\(request.documentClass) \(request.confidence.asPercent)"
                    console.line("\(request.documentID)  \(answer)  \(request.name)")
                }
            }
        }
    }

    /// `deedbox review set ID CLASS`.
    struct Set: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "set", abstract: "Keep what a document is.")

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "Who says so.")
        var by = ""

        @Argument(help: "The document's id.")
        var id: DocumentID

        @Argument(help: "The class that it has.")
        var documentClass: String

        func run() async throws {
            let composition = try await Composition(settings: options.settings())
            let review = try await composition.review.review(id, as: DocumentClass(rawValue: documentClass), by: by)
            if options.json { try Console(json: true).object(review) }
        }
    }

    /// `deedbox review list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List reviews, latest first.")

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "At most so many.")
        var top = 50

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            for review in try await composition.review.list(limit: top) {
                if console.isJSON {
                    try console.object(review)
                } else {
                    console.line("\(review.documentID)  \(review.documentClass)  \(review.reviewer)")
                }
            }
        }
    }
}
