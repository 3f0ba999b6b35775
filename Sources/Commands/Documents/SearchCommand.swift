import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox search QUERY`.
struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find passages by words and by meaning, each with its document and page.",
        discussion: """
            Words in "double quotes" must stand together. A filter narrows the documents:
              --filter 'class:lease,amendment date>=2020-01-01 name:suite confidence>=0.8'
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "How many hits, 1 to 100.")
    var top = 10

    @Option(name: .long, help: "Which documents to look at.")
    var filter: String?

    @Option(name: .long, help: "bm25 (by words), dense (by meaning) or hybrid (both).")
    var mode: SearchMode = .hybrid

    @Flag(name: .long, help: "Also tell how each score came about.")
    var explain = false

    @Argument(help: "What to look for.")
    var query: String

    func validate() throws {
        guard (1...100).contains(top) else { throw ValidationError("--top must be from 1 to 100.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let request = SearchRequest(
            query: query,
            filter: try parsedFilter(),
            limit: top,
            mode: mode,
            isExplained: explain
        )
        let response = try await composition.search.search(request)
        for warning in response.warnings { console.message(warning) }
        if console.isJSON { return try console.object(response) }
        for hit in response.hits { show(hit, on: console) }
        if response.hits.isEmpty { console.message("No passage answers this.") }
    }

    private func parsedFilter() throws -> SearchFilter {
        guard let filter else { return .none }
        do {
            return try SearchFilter(parsing: filter)
        } catch {
            throw ValidationError("\(error)")
        }
    }

    private func show(_ hit: Hit, on console: Console) {
        let heading = hit.heading.map { "  \($0)" } ?? ""
        console.line("\(hit.name), p. \(hit.page)\(heading)")
        console.line("    \(hit.snippet.replacing("\n", with: " "))")
        if hit.more > 0 { console.line("    and \(hit.more) more passages of this file") }
        guard explain else { return }
        explain(hit, on: console)
    }
}

extension SearchCommand {
    /// The score, what it is a product of, and what it is a sum of.
    private func explain(_ hit: Hit, on console: Console) {
        let parts = hit.parts
        let legs = [("words", parts.lexical), ("meaning", parts.dense)].compactMap { name, score in
            score.map { "\(name) \($0.asScore)" }
        }
        console.line(
            "    score \(hit.score.asScore) = relevance \(parts.relevance.asScore) · factor \(parts.factor.asScore)"
                + "   (\(legs.joined(separator: ", ")); meaning counts \(parts.denseWeight.asScore); "
                + "recency \(parts.recency.asScore), class \(parts.classPriority.asScore))"
        )
        for part in hit.explanation ?? [] {
            let places = part.words?.occurrences.sorted { $0.key < $1.key }.map { "\($0.key) ×\($0.value)" } ?? []
            console.line("      \(part.score.asScore)  \(([part.name] + places).joined(separator: "  "))")
        }
    }
}

extension SearchMode: ExpressibleByArgument {}
