import Documents
import SQLiteStorage
import Search
import TestSupport
import Testing

/// Pages, orders, counts and suggestions over a real index.
struct SearchPagesTests {
    private let home: SearchedHome

    init() async throws {
        home = try await SearchedHome(
            (1...30).map { number in
                SearchedHome.Item(
                    name: "lease \(number % 10)\(number).pdf",
                    documentClass: number.isMultiple(of: 3) ? .amendment : .lease,
                    date: number == 7 ? nil : "\(2000 + number)-03-01",
                    texts: [
                        "The roof of suite \(number) leaks.",
                        number.isMultiple(of: 2) ? "Parking is free." : "No pets.",
                    ]
                )
            }
        )
    }

    private var engine: SearchEngine {
        SearchEngine(
            index: home.passages,
            embed: nil,
            profile: RankingProfile(recencyWeight: 0, classPriority: [:]),
            now: { 19_783 * 86_400 }
        )
    }

    private func pages(_ request: SearchRequest, between: () async throws -> Void = {}) async throws -> [[Hit]] {
        var (request, pages) = (request, [[Hit]]())
        repeat {
            let response = try await engine.search(request)
            pages.append(response.hits)
            request.cursor = response.nextCursor
            try await between()
        } while request.cursor != nil && pages.count < 20
        return pages
    }

    @Test func pagesGoThroughTheWholeListOnceWhateverIsIndexedMeanwhile() async throws {
        let whole = try await engine.search(SearchRequest(query: "roof", limit: 100)).hits
        let home = home
        let pages = try await pages(SearchRequest(query: "roof", limit: 7)) {
            try await home.passages.replace(
                [
                    .fixture(of: 7, ordinal: 0, text: "Roof roof roof."),
                    .fixture(of: 7, ordinal: 1, text: "The roof is new."),
                ],
                of: .fixture(7)
            )
        }
        #expect(pages.map(\.count) == [7, 7, 7, 7, 1] || pages.map(\.count) == [7, 7, 7, 7, 2])
        let shown = pages.flatMap { $0 }.map { "\($0.documentID) \($0.ordinal)" }
        #expect(Set(shown).count == shown.count)
        // What was replaced is gone; everything else comes in the order of the first page.
        let rest = whole.map { "\($0.documentID) \($0.ordinal)" }.filter { shown.contains($0) }
        #expect(shown == rest)
        #expect(shown.count >= 29)
    }

    @Test func anOrderByDateListsEachDocumentOnceLatestFirst() async throws {
        let request = SearchRequest(query: "roof parking", limit: 8, sort: .date)
        let pages = try await pages(request)
        #expect(pages.map(\.count) == [8, 8, 8, 6])
        let expected = (1...30).filter { $0 != 7 }.reversed() + [7]
        #expect(pages.flatMap { $0 }.map(\.documentID) == expected.map(DocumentID.fixture))
        #expect(try await engine.search(request).documents == 30)
    }

    @Test func facetsCountEveryMatchingDocument() async throws {
        let response = try await engine.search(
            SearchRequest(query: "parking", limit: 1, facets: [.documentClass, .year])
        )
        #expect(response.hits.count == 1)
        #expect(response.documents == 15)
        #expect(response.facets[0].values.map { "\($0.value) \($0.count)" } == ["lease 10", "amendment 5"])
        #expect(response.facets[1].values.count == 15)
        let strict = SearchRequest(query: "roof -parking class:amendment", facets: [.documentClass])
        // No passage has both words, so each roof is without parking.
        #expect(try await engine.search(strict).facets[0].values.map(\.count) == [10])
    }

    @Test func aMisspeltWordBringsTheOneThatIsThere() async throws {
        #expect(try await engine.search(SearchRequest(query: "Free parkng?")).suggestion == "Free parking?")
        #expect(try await engine.search(SearchRequest(query: "free parking")).suggestion == nil)
        #expect(try await engine.search(SearchRequest(query: "zzzzzzzz roof")).suggestion == nil)
    }

    @Test func neitherCountsNorSuggestionsTellOfDocumentsThatAreFilteredOut() async throws {
        let filter = try SearchFilter(parsing: "name:\"lease 11.pdf\"")
        let response = try await engine.search(
            SearchRequest(query: "parkng roof", filter: filter, facets: [.documentClass, .year, .tenant])
        )
        #expect(response.suggestion == nil)
        #expect(response.documents == 1)
        #expect(response.facets[1].values.map(\.value) == ["2001"])
    }

    @Test func aCursorOfAnotherQuestionIsRefused() async throws {
        let first = try await engine.search(SearchRequest(query: "roof", limit: 5))
        for request in [
            SearchRequest(query: "parking", cursor: first.nextCursor),
            SearchRequest(query: "roof", sort: .date, cursor: first.nextCursor),
            SearchRequest(query: "roof", filter: try SearchFilter(parsing: "class:lease"), cursor: first.nextCursor),
            SearchRequest(query: "roof", cursor: "nonsense"),
        ] {
            await #expect(throws: SearchError.invalidCursor) { try await engine.search(request) }
        }
    }

    @Test func neighboursAndSectionsAreToldOnDemand() async throws {
        let request = SearchRequest(query: "\"suite 4\"", limit: 1, context: .neighbours)
        let hit = try #require(try await engine.search(request).hits.first)
        #expect(hit.context.map(\.text) == ["The roof of suite 4 leaks.", "Parking is free."])
        #expect(hit.matches == [TextSpan(12, 17), TextSpan(18, 19)])
    }
}
