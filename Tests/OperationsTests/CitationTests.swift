import Documents
import Operations
import SQLiteStorage
import Search
import TestSupport
import Testing

struct CitationTests {
    private let store: TestStore
    private let search: SearchOperations

    init() async throws {
        store = try TestStore()
        let engine = SearchEngine(index: store.passages, embed: nil, now: TestStore.now)
        search = SearchOperations(engine: engine, passages: store.passages, documents: store.documents)
        let stores = StoresUnderTest(documents: store.documents, jobs: store.jobs, passages: store.passages)
        try await stores.ingest(.fixture(1, pages: ["LEASE of Suite 400.", "The roof is repaired by the landlord."]))
    }

    @Test func whatIsQuotedStandsOnItsPage() async throws {
        let page = try #require(try await store.documents.page(2, of: .fixture(1)))
        let document = try #require(try await store.documents.document(.fixture(1)))
        try await store.passages.replace(PassageMaker.passages(of: document), of: .fixture(1))
        let response = try await search.search(SearchRequest(query: "who repairs the roof"))
        let hit = try #require(response.hits.first)
        #expect(hit.page == 2 && hit.quote == page.text && response.warnings.isEmpty)
    }

    static let altered: [(Int, TextSpan, String)] = [
        (2, TextSpan(0, 12), "The roof was"), (2, TextSpan(4, 16), "The roof is "), (2, TextSpan(30, 90), "roof"),
        (9, TextSpan(0, 4), "roof"),
    ]

    @Test(arguments: altered)
    func whatIsNotOnItsPageIsNotQuoted(_ page: Int, _ span: TextSpan, _ text: String) async throws {
        var passage = Passage.fixture(of: 1, text: text)
        passage.page = page
        passage.span = span
        try await store.passages.replace([passage], of: .fixture(1))
        let response = try await search.search(SearchRequest(query: "roof"))
        #expect(response.hits.isEmpty)
        #expect(response.warnings.count == 1 && response.warnings[0].hasPrefix("1 passages are not on their pages"))
    }
}
