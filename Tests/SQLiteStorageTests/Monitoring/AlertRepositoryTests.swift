import Documents
import Monitoring
import SQLiteStorage
import Synchronization
import TestSupport
import Testing

struct AlertRepositoryTests {
    let home: StoredHome
    let store: AlertRepository

    init() throws {
        home = try StoredHome()
        store = Self.store(home.database)
    }

    private static func store(_ database: SQLiteDatabase) -> AlertRepository {
        let count = Mutex(0)
        let name = "\(UInt32.random(in: 0...UInt32.max))"
        return AlertRepository(database, now: { 100 }) {
            count.withLock {
                $0 += 1; return "\(name)-\($0)"
            }
        }
    }

    @Test(arguments: AlertStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any AlertStore>) async throws { try await clause.check(store) }

    /// Of several programs that look at the same breach one tells it.
    @Test func severalLookersTellABreachOnce() async throws {
        let stores = try (0..<4).map { _ in Self.store(try home.opened()) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for store in stores {
                group.addTask { for _ in 0..<5 { try await AlertStoreContract.look(store, 0.8, at: 50) } }
            }
            try await group.waitForAll()
        }
        let notifications = try await store.notifications(nil, limit: 10)
        #expect(notifications.flatMap(\.messages).map(\.occasion) == [.firing])
        #expect(try await store.book().alerts.count == 1)
    }

    /// Of several that send, each takes other messages.
    @Test func aMessageIsTakenByOneSender() async throws {
        try await store.enqueue((0..<20).map { AlertStoreContract.draft(group: "g\($0)") })
        let stores = try (0..<4).map { _ in Self.store(try home.opened()) }
        let taken = try await withThrowingTaskGroup(of: [String].self) { group in
            for store in stores {
                group.addTask {
                    var ids: [String] = []
                    while case let more = try await store.claim(at: 100, lease: 60, limit: 3), !more.isEmpty {
                        ids += more.map(\.id)
                    }
                    return ids
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.count == 20 && Set(taken).count == 20)
    }
}
