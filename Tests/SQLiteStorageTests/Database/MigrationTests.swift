import GRDB
import TestSupport
import Testing
import Tracking

@testable import SQLiteStorage

struct MigrationTests {
    @Test func modelsOfEarlierReleasesKeepTheirVersionsAndAliases() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/deedbox.sqlite"
        let old = try DatabaseQueue(path: path)
        try Migrations.migrator.migrate(old, upTo: "6 experiments")
        try await old.write { database in
            for (version, digit) in [(1, "a"), (2, "b")] {
                try database.execute(
                    sql: """
                        INSERT INTO model_versions (name, version, run_id, sha256, created_at) VALUES ('m', ?, 'r', ?, ?)
                        """,
                    arguments: [version, String(repeating: digit, count: 64), version * 10]
                )
            }
            try database.execute(sql: "INSERT INTO model_aliases (name, alias, version) VALUES ('m', 'production', 2)")
        }
        try old.close()

        let database = try SQLiteDatabase(path: path)
        let models = ModelRepository(database, directory: folder.path + "/models")
        let versions = try await models.versions(of: "m")
        #expect(versions.map(\.version) == [1, 2] && versions.map(\.aliases) == [[], ["production"]])
        #expect(versions[1].content.sha256 == String(repeating: "b", count: 64) && versions[1].createdAt == 20)
        let ledger = LedgerRepository(database)
        #expect(try await ledger.history(of: "m").map(\.kind) == [.registered, .registered, .aliasSet])
        guard case .intact(entries: 3, _) = try await ledger.verify(since: nil) else {
            Issue.record("the ledger does not hold")
            return
        }
        let next = try await models.register(
            name: "m",
            data: [1],
            runID: nil,
            by: Attribution(actor: "test", time: 30)
        )
        #expect(next.version == 3)
    }
}
