import Documents
import Foundation
import SQLiteStorage
import Search
import Synchronization
import TestSupport
import Testing

/// Saved searches over a real home, with a clock that is set by hand.
struct SavedSearchTests {
    private final class Clock: Sendable {
        private let time: Mutex<Double>

        init(_ time: Double) { self.time = Mutex(time) }

        var now: Double { time.withLock { $0 } }

        func pass(days: Double) { time.withLock { $0 += 86_400 * days } }
    }

    private let home: StoredHome
    private let passages: PassageRepository
    private let store: SavedSearchRepository
    private let engine: SearchEngine
    /// 2027-03-01.
    private let clock = Clock(1_803_859_200)

    init() throws {
        home = try StoredHome()
        passages = StoredHome.passages(home.database)
        store = SavedSearchRepository(home.database)
        let clock = clock
        engine = SearchEngine(index: passages, embed: nil, now: { clock.now })
    }

    private func add(_ number: Int, expires: String, text: String = "Rent is due.") async throws {
        var reading = Reading.fixture(number, class: .lease)
        reading.features.keyFacts = [.found(.expirationDate, expires)]
        try await home.stores.ingest(reading)
        try await passages.replace([.fixture(of: number, text: text)], of: reading.document.id)
    }

    private func save(_ query: String) async throws -> SavedSearch {
        let search = SavedSearch(
            id: "id of \(query)",
            name: query,
            query: query,
            filter: "",
            owner: "test",
            createdAt: clock.now,
            lookedAt: clock.now
        )
        try await store.add(search, known: try await engine.documents(for: query, filter: .none), maximum: 3)
        return search
    }

    private func look(_ search: SavedSearch) async throws -> Int {
        try await store.fire(
            try await engine.documents(for: search.query, filter: .none),
            for: search.id,
            at: clock.now
        )
    }

    @Test func aDocumentIsToldWhenTimeBringsItIntoTheWindowAndOnlyOnce() async throws {
        try await add(1, expires: "2027-04-30")
        try await add(2, expires: "2027-07-01")
        let search = try await save("leases expiring within 90 days")
        #expect(try await look(search) == 0)
        clock.pass(days: 20)
        #expect(try await look(search) == 0)
        clock.pass(days: 20)
        #expect(try await look(search) == 1)
        #expect(try await look(search) == 0)
        let alerts = try await store.alerts(after: 0, limit: 10)
        #expect(alerts.map(\.documentID) == [.fixture(2)])
        let alert = try #require(alerts.first)
        #expect(alert.reason == .time && alert.searchName == search.query && alert.firedAt == clock.now)
        #expect(try await store.alerts(after: alert.sequence, limit: 10).isEmpty)
    }

    @Test func aDocumentThatArrivesIsToldIfItHasAllOfTheWords() async throws {
        let search = try await save("roof repair")
        try await add(1, expires: "2030-01-01", text: "The roof is green.")
        try await add(2, expires: "2030-01-01", text: "The landlord repairs the roof.")
        #expect(try await look(search) == 1)
        #expect(try await store.alerts(after: 0, limit: 10).map(\.documentID) == [.fixture(2)])
    }

    @Test func twoWhoLookAtOnceTellOnce() async throws {
        let search = try await save("rent")
        for number in 1...8 { try await add(number, expires: "2030-01-01") }
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<6 { group.addTask { try await look(search) } }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(counts.reduce(0, +) == 8)
        let alerts = try await store.alerts(after: 0, limit: 100)
        #expect(Set(alerts.map(\.documentID)).count == 8 && alerts.count == 8)
        #expect(alerts.map(\.sequence) == alerts.map(\.sequence).sorted())
    }

    @Test func whatWasToldOutlivesTheSearchAndItsDocuments() async throws {
        let search = try await save("rent")
        try await add(1, expires: "2030-01-01")
        #expect(try await look(search) == 1)
        #expect(try await store.remove(search.name))
        #expect(try await !store.remove(search.name))
        #expect(try await look(search) == 0)
        _ = try await home.stores.documents.delete(.fixture(1))
        #expect(try await store.alerts(after: 0, limit: 10).map(\.searchName) == ["rent"])
    }

    @Test func namesAreTheirOwnAndTheirNumberIsLimited() async throws {
        for query in ["rent", "roof", "parking"] { _ = try await save(query) }
        await #expect(throws: Failure.self) { _ = try await save("a fourth") }
        #expect(try await store.remove("id of roof"))
        let failure = await #expect(throws: Failure.self) { _ = try await save("rent") }
        #expect(failure?.code == "already_exists")
        #expect(try await store.searches().map(\.name) == ["rent", "parking"])
    }
}
