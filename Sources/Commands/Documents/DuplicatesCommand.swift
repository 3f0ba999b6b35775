import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox documents duplicates`.
struct DuplicatesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duplicates",
        abstract: "List files that say almost the same, in groups.",
        discussion: """
            Two files belong together when at least --similarity of all runs of three words are in both; exact copies of a file
            are never stored twice and not told here. Leases on one form differ in little but their parties and figures: files
            whose key facts contradict each other are kept apart unless --any-facts is given.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The share of common runs of words, 0.8 to 1.")
    var similarity = 0.8

    @Flag(name: .long, help: "Also put files together that state other facts.")
    var anyFacts = false

    @Option(name: .long, help: "Which documents to look at, as in 'deedbox search'.")
    var filter: String?

    func validate() throws {
        guard (0.8...1).contains(similarity) else { throw ValidationError("--similarity must be from 0.8 to 1.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let groups = try await composition.search.nearDuplicates(
            similarity: similarity,
            withSameFacts: !anyFacts,
            filter: try SearchFilter(option: filter)
        )
        for group in groups {
            if console.isJSON {
                try console.object(group)
                continue
            }
            console.line("\(group.documents.count) files, at least \(group.similarity.asPercent) the same:")
            for document in group.documents {
                console.line("    \(document.documentID.digest.prefix(12))  \(document.name)")
            }
        }
        if groups.isEmpty { console.message("No two files say almost the same.") }
    }
}

extension SearchFilter {
    /// The filter of a `--filter` option; none when it is not given.
    ///
    /// - Throws: `ValidationError`.
    init(option text: String?) throws {
        do {
            self = try text.map { try SearchFilter(parsing: $0) } ?? .none
        } catch {
            throw ValidationError("\(error)")
        }
    }
}
