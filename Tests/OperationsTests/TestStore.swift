import Documents
import Foundation
import Operations
import SQLiteStorage
import Serving
import TestSupport
import Testing

/// The real stores, in a folder of their own.
struct TestStore: Sendable {
    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let documents: DocumentRepository
    let jobs: JobRepository
    let blobs: FileBlobStore
    let passages: PassageRepository
    let embeddings: EmbeddingCacheRepository
    let runs: RunRepository
    let models: ModelRepository
    let keys: APIKeyRepository
    let endpoints: EndpointRepository
    let predictions: PredictionLogRepository
    let journal: PredictionJournal

    init() throws {
        folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        self.database = database
        documents = DocumentRepository(database)
        jobs = JobRepository(database)
        blobs = FileBlobStore(directory: folder.path + "/blobs")
        passages = PassageRepository(database, directory: folder.path + "/index")
        embeddings = EmbeddingCacheRepository(database)
        runs = RunRepository(database)
        models = ModelRepository(database, directory: folder.path + "/models")
        keys = APIKeyRepository(database)
        endpoints = EndpointRepository(database)
        predictions = PredictionLogRepository(database)
        journal = PredictionJournal(log: predictions) { Issue.record($0) }
    }

    /// Endpoints over these stores.
    func serving(_ configuration: ServingConfiguration = ServingConfiguration()) -> ServingOperations {
        ServingOperations(
            registry: models,
            endpoints: endpoints,
            journal: journal,
            configuration: configuration,
            now: Self.now,
            uptime: { ProcessInfo.processInfo.systemUptime },
            makeID: Self.makeID
        )
    }

    static let now: @Sendable () -> Double = { 1_700_000_000 }

    static let makeID: @Sendable () -> String = { UUID().uuidString.replacing("-", with: "").lowercased() }
}
