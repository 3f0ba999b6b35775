import ABTesting
import Documents
import GRDB
import TextIndex
import Tracking

/// The one SQLite file in which a home's records are kept.
///
/// Any number of processes may open it: one of them writes at a time, the others wait for up to ten seconds; readers
/// neither wait nor make anyone wait (write-ahead log). A write that has returned survives kill -9 and power loss.
package final class SQLiteDatabase: Sendable {
    /// What the opener means to do.
    package enum Access: Hashable, Sendable {
        /// Creates the file when there is none, and brings its tables up to date.
        case readWrite
        /// Changes nothing; works beside a process that writes.
        case readOnly
    }

    /// How long a statement waits for another process's write, in seconds.
    private static let busyTimeout = 10.0
    /// Connections that read at the same time; more would only compete for the same cores.
    private static let maximumReaders = 4

    package let path: String
    private let pool: DatabasePool

    /// Opens the database at `path`.
    ///
    /// - Throws: `Failure` with a `storage_…` code, `storage_newer` when a later Deedbox has written the file.
    package init(path: String, access: Access = .readWrite) throws {
        var configuration = Configuration()
        configuration.label = "deedbox.storage"
        configuration.readonly = access == .readOnly
        configuration.busyMode = .timeout(Self.busyTimeout)
        configuration.maximumReaderCount = Self.maximumReaders
        self.path = path
        do {
            pool = try Self.open(path, configuration, access)
        } catch {
            throw Failure(storage: error, path: path)
        }
    }

    private static func open(_ path: String, _ configuration: Configuration, _ access: Access) throws -> DatabasePool {
        switch access {
        case .readWrite:
            // Two processes that bring the same file up to date at once would both take the same step.
            return try FolderLock.hold(folderOf: path) {
                let pool = try DatabasePool(path: path, configuration: configuration)
                try refuseNewer(pool)
                // The pool sets NORMAL, which may lose the last commits with the power.
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                try Migrations.migrator.migrate(pool)
                return pool
            }
        case .readOnly:
            let pool = try DatabasePool(path: path, configuration: configuration)
            try refuseNewer(pool)
            guard try pool.read(Migrations.migrator.hasCompletedMigrations) else {
                throw Failure.olderSchema(path: path)
            }
            return pool
        }
    }

    private static func refuseNewer(_ pool: DatabasePool) throws {
        if try pool.read(Migrations.migrator.hasBeenSuperseded) { throw Failure.newerSchema(path: pool.path) }
    }

    /// Reads from one unchanging state of the database; stops when the task is cancelled.
    func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await pool.read(body)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw told(error)
        }
    }

    /// Writes in one transaction, which is durable on return.
    ///
    /// Unlike a read it is not stopped when the task is cancelled: a process that drains must still be able to put its
    /// work back.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        do {
            return try await withCheckedThrowingContinuation { continuation in
                pool.asyncWrite(body) { _, result in continuation.resume(with: result) }
            }
        } catch {
            throw told(error)
        }
    }

    /// What the caller is told of an error: what is wrong with the question or the text index as it is, what is wrong with
    /// the file in words.
    func told(_ error: any Error) -> any Error {
        error is TrackingError || error is SegmentError || error is ABTestError
            ? error : Failure(storage: error, path: path)
    }
}
