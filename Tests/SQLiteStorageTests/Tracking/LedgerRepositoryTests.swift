import GRDB
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct LedgerRepositoryTests {
    let home: StoredHome
    let models: ModelRepository
    let catalog: CatalogRepository
    let ledger: LedgerRepository

    init() throws {
        home = try StoredHome()
        models = ModelRepository(home.database, directory: home.folder.path + "/models")
        catalog = CatalogRepository(home.database, directory: home.folder.path + "/models")
        ledger = LedgerRepository(home.database)
    }

    private func at(_ time: Double) -> Attribution { Attribution(actor: "ada", time: time) }

    /// Two versions; `champion` goes from the first to the second, which someone approved.
    private func fill() async throws {
        let first = try await models.register(name: "a", data: [1], runID: nil, by: at(1))
        let second = try await models.register(name: "a", data: [2], runID: nil, by: at(2))
        try await models.setAlias("champion", to: first, by: at(3))
        try await ledger.record(Verdict(isApproval: true, note: "better"), of: "a", version: 2, by: at(4))
        try await models.setAlias("champion", to: second, by: at(5.0004))
    }

    /// Someone with the file in hand and no regard for the program.
    private func tamper(_ sql: String) async throws {
        try await DatabaseQueue(path: home.path).write { database in
            for name in ["model_ledger_is_not_changed", "model_ledger_is_not_shortened"] {
                try database.execute(sql: "DROP TRIGGER \(name)")
            }
            try database.execute(sql: sql)
        }
    }

    @Test func everyChangeIsAnEntry() async throws {
        try await fill()
        let history = try await ledger.history(of: "a")
        #expect(history.map(\.kind) == [.registered, .registered, .aliasSet, .approved, .aliasSet])
        #expect(history.map(\.version) == [1, 2, 1, 2, 2])
        #expect(history.map(\.time) == [1000, 2000, 3000, 4000, 5000])
        #expect(history[4].actor == "ada" && history[4].detail == "champion" && history[3].detail == "better")
        #expect(ServedVersions(history.prefix(4)).aliases == ["champion": 1])
        let head = try #require(history.last?.hash)
        #expect(try await ledger.verify(since: nil) == .intact(entries: 5, head: head))
    }

    @Test(arguments: [
        ("UPDATE model_ledger SET version = 2 WHERE number = 3", 3),
        ("UPDATE model_ledger SET actor = 'eve' WHERE number = 1", 1),
        ("UPDATE model_ledger SET time = 9 WHERE number = 5", 5),
        ("UPDATE model_ledger SET kind = 'dreamt' WHERE number = 2", 2),
        ("DELETE FROM model_ledger WHERE number = 2", 2), ("DELETE FROM model_ledger WHERE number = 1", 1),
        ("DELETE FROM model_ledger WHERE number = 5", 5), ("DELETE FROM model_ledger", 1),
        ("UPDATE model_ledger SET hash = (SELECT hash FROM model_ledger WHERE number = 1) WHERE number = 4", 4),
    ])
    func theFirstEntryThatWasTamperedWithIsNamed(sql: String, number: Int64) async throws {
        try await fill()
        try await tamper(sql)
        guard case .broken(let entry, _) = try await ledger.verify(since: nil) else {
            Issue.record("nothing was found")
            return
        }
        #expect(entry == number)
    }

    @Test(arguments: [
        ("UPDATE model_aliases SET version = 1", "alias champion"), ("DELETE FROM model_aliases", "alias champion"),
        ("UPDATE model_versions SET sha256 = printf('%064d', 0) WHERE version = 1", "version 1"),
        ("DELETE FROM model_versions WHERE version = 1", "version 1"),
    ])
    func whatWasChangedPastTheLedgerIsNamed(sql: String, subject: String) async throws {
        try await fill()
        try await DatabaseQueue(path: home.path).write { try $0.execute(sql: sql) }
        #expect(try await ledger.verify(since: nil) == .unrecorded(model: "a", subject: subject))
    }

    @Test func aHeadThatWasKeptElsewhereMustBeThere() async throws {
        try await fill()
        let kept = try #require(try await ledger.history(of: "a").dropLast().last?.hash)
        guard case .intact = try await ledger.verify(since: kept) else {
            Issue.record("the head was not found")
            return
        }
        let other = String(repeating: "0", count: 64)
        #expect(try await ledger.verify(since: other) == .headMissing(other))
    }

    @Test func theLedgerOnlyGrows() async throws {
        try await fill()
        for sql in ["UPDATE model_ledger SET actor = 'eve'", "DELETE FROM model_ledger"] {
            await #expect(throws: DatabaseError.self) {
                try await DatabaseQueue(path: home.path).write { try $0.execute(sql: sql) }
            }
        }
    }

    @Test func aReviewNeedsAVersion() async throws {
        await #expect(throws: TrackingError.self) {
            try await ledger.record(Verdict(isApproval: false, note: ""), of: "a", version: 1, by: at(1))
        }
        #expect(try await ledger.verify(since: nil) == .intact(entries: 0, head: ""))
    }

    @Test func aRenamedModelKeepsItsHistory() async throws {
        _ = try await catalog.createModel("old", description: "", tags: [:], at: 1)
        _ = try await catalog.register(VersionDraft(model: "old", source: "s3://b/1"), by: at(2))
        try await catalog.renameModel("old", to: "new", by: at(3))
        _ = try await catalog.createModel("old", description: "", tags: [:], at: 4)
        _ = try await catalog.register(VersionDraft(model: "old", source: "s3://b/2"), by: at(5))
        _ = try await catalog.register(VersionDraft(model: "new", source: "s3://b/3"), by: at(6))
        #expect(try await ledger.history(of: "new").map(\.detail) == ["s3://b/1", "new", "s3://b/3"])
    }
}
