import ABTesting
import Documents
import Foundation
import Monitoring
import Pipelines
import SQLiteStorage
import Search
import Serving
import Tracking

/// The home folder, opened: what stands behind each store protocol.
struct Storage: Sendable {
    /// A name for this process in the queue.
    struct Owner: Sendable {
        let name: String
        let isAlive: @Sendable (String) -> Bool
    }

    let documents: any DocumentStore
    let reviews: any ReviewStore
    let labels: any LabelStore
    let table: any DocumentTable
    let judgements: any JudgementStore
    let jobs: any JobQueue
    let blobs: any BlobStore
    let passages: PassageRepository
    let embeddings: any EmbeddingCache
    let searches: any SavedSearchStore
    let runs: any RunStore
    let experiments: any ExperimentStore
    let loggedModels: any LoggedModelStore
    let artifacts: any ArtifactStore
    let models: any ModelRegistry
    let catalog: any ModelCatalog
    let ledger: any ModelLedger
    let readiness: any ReadinessStore
    let pipelines: any PipelineStore
    let endpoints: any EndpointStore
    let rollouts: any RolloutStore
    let evidence: any RolloutEvidence
    let traffic: any RecordedTraffic
    let driftReferences: any DriftReferenceStore
    let driftLooks: any DriftLookStore
    let driftWatches: any DriftWatchStore
    let feedback: any FeedbackStore
    let metrics: any MetricStore
    let alerts: any AlertStore
    let garbage: any TrackingGarbage
    let keys: any APIKeyStore
    let sessions: any SessionStore
    let idempotency: any IdempotencyStore
    private let database: SQLiteDatabase
    private let home: String

    /// Opens the home folder, making it when it is not there.
    ///
    /// - Parameter report: Is told when a part had to be mended.
    /// - Throws: `Failure` with a code that begins with `storage_`.
    init(home: String, report: @escaping @Sendable (String) -> Void) throws {
        // What tenants and landlords agreed on is nobody else's business: nobody else gets in.
        try FileManager.default.createDirectory(
            atPath: home,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let database = try SQLiteDatabase(path: "\(home)/deedbox.sqlite")
        documents = DocumentRepository(database)
        reviews = ReviewRepository(database)
        labels = LabelRepository(database)
        table = TableRepository(database)
        judgements = JudgementRepository(database)
        jobs = JobRepository(database)
        blobs = FileBlobStore(directory: "\(home)/blobs")
        passages = PassageRepository(database, directory: "\(home)/index", report: report)
        embeddings = EmbeddingCacheRepository(database)
        searches = SavedSearchRepository(database)
        runs = RunRepository(database)
        experiments = ExperimentRepository(database)
        loggedModels = LoggedModelRepository(database)
        artifacts = ArtifactRepository(database, directory: "\(home)/artifacts")
        models = ModelRepository(database, directory: "\(home)/models")
        catalog = CatalogRepository(database, directory: "\(home)/models")
        ledger = LedgerRepository(database)
        readiness = ReadinessRepository(database)
        pipelines = PipelineRepository(database)
        endpoints = EndpointRepository(database)
        rollouts = RolloutRepository(database, makeID: Composition.makeID)
        evidence = EvidenceRepository(database)
        traffic = RecordedTrafficRepository(database)
        driftReferences = DriftReferenceRepository(database)
        driftLooks = DriftLookRepository(database)
        driftWatches = DriftWatchRepository(database)
        feedback = FeedbackRepository(database)
        metrics = MetricRepository(database)
        alerts = AlertRepository(database, now: Composition.now, makeID: Composition.makeID)
        garbage = GarbageRepository(
            database,
            artifacts: "\(home)/artifacts",
            models: "\(home)/models",
            pipelines: "\(home)/pipelines"
        )
        keys = APIKeyRepository(database)
        sessions = SessionRepository(database)
        idempotency = IdempotencyRepository(database)
        self.database = database
        self.home = home
    }

    /// A/B tests, in which answers are worth what the model says.
    func abTests(value: ValueModel) -> any ABTestStore { ABTestRepository(database, value: value) }

    /// What was predicted, of which so many are remembered.
    func predictions(atMost capacity: Int) -> any PredictionLog {
        PredictionLogRepository(database, capacity: capacity)
    }

    /// A name that others see as alive for as long as this process lives.
    func makeOwner() throws -> Owner {
        let directory = "\(home)/owners"
        let lock = try OwnerLock(owner: Composition.makeID(), directory: directory)
        // The closure keeps the lock for as long as someone may ask who is alive.
        return Owner(name: lock.owner) { $0 == lock.owner || OwnerLock.isAlive($0, in: directory) }
    }
}
