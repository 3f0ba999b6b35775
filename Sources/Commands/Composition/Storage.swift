import Documents
import Foundation
import SQLiteStorage
import Search
import Tracking

/// The home folder, opened: what stands behind each store protocol.
struct Storage: Sendable {
    /// A name for this process in the queue.
    struct Owner: Sendable {
        let name: String
        let isAlive: @Sendable (String) -> Bool
    }

    let documents: any DocumentStore
    let jobs: any JobQueue
    let blobs: any BlobStore
    let passages: any PassageIndex
    let runs: any RunStore
    let models: any ModelRegistry
    let keys: any APIKeyStore
    let idempotency: any IdempotencyStore
    private let home: String

    /// Opens the home folder, making it when it is not there.
    ///
    /// - Throws: `Failure` with a code that begins with `storage_`.
    init(home: String) throws {
        try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
        let database = try SQLiteDatabase(path: "\(home)/deedbox.sqlite")
        documents = DocumentRepository(database: database)
        jobs = JobRepository(database: database)
        blobs = try FileBlobStore(directory: "\(home)/blobs")
        passages = PassageRepository(database: database)
        runs = RunRepository(database: database)
        models = try ModelRepository(database: database, directory: "\(home)/models")
        keys = APIKeyRepository(database: database)
        idempotency = IdempotencyRepository(database: database)
        self.home = home
    }

    /// A name that others see as alive for as long as this process lives.
    func makeOwner() throws -> Owner {
        let lock = try OwnerLock(directory: "\(home)/owners", name: Composition.makeID())
        return Owner(name: lock.name, isAlive: { lock.isAlive($0) })
    }
}
