import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox search QUERY`.
struct SearchQueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query",
        abstract: "Find passages; this is what 'deedbox search QUERY' does."
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

    @Option(name: .long, help: "Something that was understood and is to be plain words instead; may be repeated.")
    var ignore: [String] = []

    @Option(name: .long, help: "relevance, date (latest first) or name.")
    var sort: SearchSort = .relevance

    @Option(name: .long, help: "What to count matching documents by: class, type, year, tenant, landlord.")
    var facets: FacetList = FacetList()

    @Option(name: .long, help: "What to tell around each hit: none, neighbours or section.")
    var context: HitContext = .none

    @Option(name: .long, help: "The cursor that the page before ended with.")
    var next: String?

    @Option(name: .long, help: "Files that say the same: fold (the best is listed) or show (each is).")
    var copies: CopyHandling = .fold

    @Option(name: .long, help: "A document's id: find documents like it, in place of passages.")
    var like: DocumentID?

    @Argument(help: "What to look for.")
    var query: String?

    func validate() throws {
        guard (1...100).contains(top) else { throw ValidationError("--top must be from 1 to 100.") }
        guard (query == nil) != (like == nil) else {
            throw ValidationError("Give either words to look for, or --like with a document's id.")
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        if let like { return try await showDocuments(like: like, composition, on: console) }
        let request = SearchRequest(
            query: query ?? "",
            filter: try SearchFilter(option: filter),
            limit: top,
            mode: mode,
            isExplained: explain,
            ignored: Set(ignore),
            sort: sort,
            facets: facets.fields,
            context: context,
            copies: copies,
            cursor: next
        )
        let response = try await composition.search.search(request)
        for warning in response.warnings { console.message(warning) }
        if console.isJSON { return try console.object(response) }
        for chip in response.chips { console.message("[\(chip.kind.rawValue)] \(chip.text) → \(chip.meaning)") }
        if let suggestion = response.suggestion { console.message("Did you mean: \(suggestion)") }
        console.show(response.facets, of: response.documents)
        if let facts = response.facts { console.show(facts) }
        if let absence = response.absence { console.show(absence) }
        for hit in response.hits { show(hit, on: console) }
        if response.hits.isEmpty, response.facts == nil, response.absence == nil {
            console.message("No passage answers this.")
        }
        if let cursor = response.nextCursor { console.message("More: --next \(cursor)") }
    }

    private func show(_ hit: Hit, on console: Console) {
        let heading = hit.heading.map { "  \($0)" } ?? ""
        console.line("\(hit.name), p. \(hit.page)\(heading)")
        console.line("    \(hit.snippet.replacing("\n", with: " "))")
        for around in hit.context where around.ordinal != hit.ordinal {
            console.line("    \(around.ordinal < hit.ordinal ? "before" : "after"), p. \(around.page): \(around.text)")
        }
        if hit.more > 0 { console.line("    and \(hit.more) more passages of this file") }
        if !hit.copies.isEmpty {
            let names = hit.copies.map(\.name).joined(separator: ", ")
            console.line("    and \(hit.copies.count) near duplicate\(hit.copies.count == 1 ? "" : "s"): \(names)")
        }
        guard explain else { return }
        explain(hit, on: console)
    }
}

extension SearchQueryCommand {
    private func showDocuments(like id: DocumentID, _ composition: Composition, on console: Console) async throws {
        let similar = try await composition.search.documents(like: id, filter: SearchFilter(option: filter), limit: top)
        for document in similar {
            if console.isJSON {
                try console.object(document)
                continue
            }
            let copy = document.similarity.map { "  near duplicate, \($0.asPercent) the same" } ?? ""
            console.line("\(document.score.asScore)  \(document.name)\(copy)")
            guard explain else { continue }
            for part in document.explanation { console.line("    \(part.score.asScore)  \(part.name)") }
        }
        if similar.isEmpty { console.message("No document shares words or meaning with it.") }
    }
}

extension SearchQueryCommand {
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
        guard let phase = hit.secondPhase else { return }
        let total = phase.reduce(0) { $0 + $1.score }
        let terms = phase.map { "\($0.name) \($0.score.asScore)" }.joined(separator: ", ")
        console.line("      placed by the second phase: \(total.asScore) = \(terms)")
    }
}

extension SearchMode: ExpressibleByArgument {}
extension SearchSort: ExpressibleByArgument {}
extension HitContext: ExpressibleByArgument {}
extension CopyHandling: ExpressibleByArgument {}

/// Fields with commas between them.
struct FacetList: ExpressibleByArgument {
    var fields: [FacetField] = []

    init() {}

    init?(argument: String) {
        for name in argument.split(separator: ",") {
            guard let field = FacetField(rawValue: String(name)) else { return nil }
            fields.append(field)
        }
    }
}
