import Foundation
import SQLiteStorage
import TestSupport

/// A home on disk, and stores that look at it.
struct StoredHome {
    let folder: TemporaryFolder
    let database: SQLiteDatabase

    init() throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: Self.path(in: folder))
    }

    /// The same home, as another process would open it.
    func opened(_ access: SQLiteDatabase.Access = .readWrite) throws -> SQLiteDatabase {
        try SQLiteDatabase(path: Self.path(in: folder), access: access)
    }

    var stores: StoresUnderTest { Self.stores(database) }

    var path: String { Self.path(in: folder) }

    static func stores(_ database: SQLiteDatabase) -> StoresUnderTest {
        StoresUnderTest(
            documents: DocumentRepository(database),
            jobs: JobRepository(database),
            passages: passages(database)
        )
    }

    static func passages(_ database: SQLiteDatabase) -> PassageRepository {
        PassageRepository(database, directory: (database.path as NSString).deletingLastPathComponent + "/index")
    }

    private static func path(in folder: TemporaryFolder) -> String { "\(folder.path)/deedbox.sqlite" }
}
