import Documents
import Foundation
import SQLiteStorage
import TestSupport

/// The real stores, in a folder of their own.
struct TestStore: Sendable {
    let folder: TemporaryFolder
    let documents: DocumentRepository
    let jobs: JobRepository
    let blobs: FileBlobStore
    let passages: PassageRepository
    let embeddings: EmbeddingCacheRepository
    let runs: RunRepository
    let models: ModelRepository
    let keys: APIKeyRepository

    init() throws {
        folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        documents = DocumentRepository(database)
        jobs = JobRepository(database)
        blobs = FileBlobStore(directory: folder.path + "/blobs")
        passages = PassageRepository(database, directory: folder.path + "/index")
        embeddings = EmbeddingCacheRepository(database)
        runs = RunRepository(database)
        models = ModelRepository(database, directory: folder.path + "/models")
        keys = APIKeyRepository(database)
    }

    static let now: @Sendable () -> Double = { 1_700_000_000 }

    static let makeID: @Sendable () -> String = { UUID().uuidString.replacing("-", with: "").lowercased() }
}
