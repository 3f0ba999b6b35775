import Documents
import Foundation
import GRDB
import Search
import TestSupport
import Testing

@testable import SQLiteStorage

struct SQLiteDatabaseTests {
    @Test func aReaderWorksWhileAnotherWrites() async throws {
        let home = try StoredHome()
        try await home.stores.ingest(.fixture(1))
        let reader = StoredHome.stores(try home.opened(.readOnly))
        try await home.stores.ingest(.fixture(2))
        #expect(try await reader.documents.record(.fixture(2))?.status == .ready)
        let failure = await #expect(throws: Failure.self) { try await reader.jobs.submit(.fixture(3), at: 1) }
        #expect(failure?.code == "storage_read_only")
    }

    @Test func aReaderNeedsADatabase() throws {
        let folder = try TemporaryFolder()
        let failure = #expect(throws: Failure.self) {
            try SQLiteDatabase(path: folder.path + "/none.sqlite", access: .readOnly)
        }
        #expect(failure?.code == "storage_unopenable")
        #expect(failure?.message.contains("none.sqlite") == true)
    }

    @Test func aFileThatIsNoDatabaseIsRefused() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/text.sqlite"
        try Data(String(repeating: "This is a text. ", count: 1_000).utf8).write(to: URL(fileURLWithPath: path))
        let failure = #expect(throws: Failure.self) { try SQLiteDatabase(path: path) }
        #expect(failure?.code == "storage_corrupt")
    }

    @Test(arguments: [SQLiteDatabase.Access.readWrite, .readOnly])
    func aDatabaseOfALaterReleaseIsRefused(access: SQLiteDatabase.Access) async throws {
        let home = try StoredHome()
        try await DatabaseQueue(path: home.path).write { database in
            try database.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('999 future')")
        }
        let failure = #expect(throws: Failure.self) { try home.opened(access) }
        #expect(failure?.code == "storage_newer")
        #expect(
            failure?.message == """
                The database '\(home.path)' was written by a later Deedbox than this one. Use that or a later release.
                """
        )
    }

    @Test func aDatabaseOfAnEarlierReleaseIsBroughtUpToDateByAWriterOnly() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/old.sqlite"
        let old = try DatabasePool(path: path)
        try await old.write { database in
            try database.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
        }
        let failure = #expect(throws: Failure.self) { try SQLiteDatabase(path: path, access: .readOnly) }
        #expect(failure?.code == "storage_older")
        let stores = StoredHome.stores(try SQLiteDatabase(path: path))
        try await stores.ingest(.fixture(1))
    }

    @Test func manyMayOpenAFreshHomeAtOnce() async throws {
        for _ in 0..<5 {
            let folder = try TemporaryFolder()
            let path = folder.path + "/new.sqlite"
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<6 {
                    group.addTask {
                        let database = try SQLiteDatabase(path: path)
                        _ = try await JobRepository(database).submit(.fixture(number), at: 1)
                    }
                }
                try await group.waitForAll()
            }
            let jobs = JobRepository(try SQLiteDatabase(path: path, access: .readOnly))
            #expect(try await jobs.counts()[.queued] == 6)
        }
    }

    @Test func aFullDiskIsNamedAndSpoilsNothing() async throws {
        let home = try StoredHome()
        let job = try await home.stores.begin(.fixture(1))
        try await home.database.write { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let reading = Reading.fixture(1, pages: (0..<100).map { "page \($0) " + String(repeating: "x", count: 1_000) })
        let failure = await #expect(throws: Failure.self) {
            try await home.stores.jobs.complete(job, with: reading, at: 2)
        }
        #expect(failure?.code == "storage_full")
        #expect(
            failure?.message == """
                There is no room left to write '\(home.path)'. Free disk space and try again.
                """
        )
        try await home.stores.jobs.release(job)
        #expect(try await home.stores.jobs.job(job.id)?.state == .queued)
    }

    @Test func acknowledgedMeansSynced() async throws {
        let home = try StoredHome()
        let (journal, level) = try await home.database.write { database in
            let journal = try String.fetchOne(database, sql: "PRAGMA journal_mode")
            return (journal, try Int.fetchOne(database, sql: "PRAGMA synchronous"))
        }
        // 2 is FULL: the log reaches the disk before a commit returns.
        #expect(journal == "wal" && level == 2)
    }

    @Test func theTablesHoldTogether() async throws {
        let home = try StoredHome()
        try await home.stores.ingest(.fixture(1, children: [.fixture(2, parent: 1)]))
        try await home.stores.passages.replace([.fixture(of: 1, text: "rent")], of: .fixture(1))
        try await home.stores.documents.delete(.fixture(1))
        try await DatabaseQueue(path: home.path).write { database throws in
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
            #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
            for table in ["pages", "features", "passages", "passages_pending", "passage_vectors", "passage_ranges"] {
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") == 0)
            }
        }
    }
}
