import Documents
import Embeddings
import Extraction
import Foundation
import Logging
import Monitoring
import Operations
import SQLiteStorage
import Search
import Serving
import Tracking

/// Builds everything from the configuration: the one place that knows which part stands behind which protocol.
struct Composition: Sendable {
    let settings: Settings
    let parts: ReadingParts
    let storage: Storage
    let documents: DocumentOperations
    let ingest: IngestOperations
    /// Writes down what is predicted; somebody has to run or flush it.
    let journal: PredictionJournal
    let serving: ServingOperations
    let classification: ClassificationOperations
    let review: ReviewOperations
    let search: SearchOperations
    let searches: SavedSearchOperations
    /// nil when the embedding model is not installed.
    let embedding: EmbeddingOperations?
    let index: IndexOperations
    let training: TrainingOperations
    let keys: KeyOperations
    let sessions: SessionOperations
    let logger: Logger
    let tracer: Tracer
    let shelf: ModelShelf
    /// How far the documents have come that this process reads.
    let progress = IngestProgress()

    /// Opens the home folder, making it when it is not there, and puts the default model in production when there is
    /// none yet.
    ///
    /// - Parameter tracer: Writes down how long pieces of work took.
    init(settings: Settings, tracer: Tracer = .off) async throws {
        let logger = Logger.deedbox(level: settings.text("log.level"))
        let storage = try Storage(home: settings.text("home")) { logger.warning("\($0)") }
        try await storage.passages.prepare {
            logger.notice("indexing passages that are not in the text index", metadata: ["passages.left": "\($0)"])
        }
        let parts = try ReadingParts(settings: settings)
        let shelf = ModelShelf(name: settings.text("classification.model"), registry: storage.models)
        try await shelf.install(try DefaultModel.data(), at: Self.now())

        self.settings = settings
        self.parts = parts
        self.storage = storage
        self.shelf = shelf
        self.logger = logger
        self.tracer = tracer
        documents = DocumentOperations(
            documents: storage.documents,
            blobs: storage.blobs,
            passages: storage.passages,
            reading: parts.reading
        )
        ingest = IngestOperations(blobs: storage.blobs, queue: storage.jobs, progress: progress, now: Self.now)
        journal = PredictionJournal(
            log: storage.predictions(atMost: settings.integer("serving.logged_predictions"))
        ) { error in
            logger.warning("predictions not written down", metadata: ["error": "\(error)"])
        }
        serving = ServingOperations(
            registry: storage.models,
            endpoints: storage.endpoints,
            journal: journal,
            configuration: try ServingConfiguration(settings: settings),
            tracer: tracer,
            now: Self.now,
            uptime: Self.uptime,
            makeID: Self.predictionIDs()
        )
        classification = ClassificationOperations(endpoint: shelf.name, serving: serving, reading: parts.reading)
        review = ReviewOperations(
            reviews: storage.reviews,
            documents: storage.documents,
            shelf: shelf,
            classes: settings.list("classes"),
            now: Self.now
        )
        let engine = SearchEngine(
            index: storage.passages,
            synonyms: try Synonyms(settings: settings),
            embed: parts.embed,
            profile: try RankingProfile(settings: settings),
            now: Self.now
        )
        searches = SavedSearchOperations(
            store: storage.searches,
            engine: engine,
            now: Self.now,
            makeID: Self.makeID
        )
        search = SearchOperations(
            engine: engine,
            passages: storage.passages,
            documents: storage.documents
        )
        embedding = parts.embedder.map { embedder in
            EmbeddingOperations(
                documents: storage.documents,
                passages: storage.passages,
                cache: storage.embeddings,
                model: parts.embeddingModel
            ) {
                try await embedder.embed($0)
            }
        }
        index = IndexOperations(index: storage.passages, embedding: embedding)
        training = TrainingOperations(
            models: storage.models,
            runs: storage.runs,
            references: storage.driftReferences,
            monitor: SystemMonitor(runs: storage.runs, disk: settings.text("home"), now: Self.now),
            actor: Self.user,
            now: Self.now,
            makeID: Self.makeID
        )
        keys = KeyOperations(keys: storage.keys, now: Self.now, makeID: Self.makeID)
        sessions = SessionOperations(
            keys: keys,
            sessions: storage.sessions,
            now: Self.now,
            makeSecret: Self.makeSecret
        )
    }

    /// Reads the queue with this process as the owner of the jobs it claims.
    func makeIngestService() throws -> IngestService {
        let owner = try storage.makeOwner()
        return IngestService(
            queue: storage.jobs,
            worker: IngestWorker(
                blobs: storage.blobs,
                queue: storage.jobs,
                passages: storage.passages,
                reading: parts.reading,
                classification: classification,
                progress: progress,
                tracer: tracer,
                now: Self.now
            ),
            owner: owner.name,
            concurrency: ReadingParts.concurrency(settings),
            isAlive: owner.isAlive,
            now: Self.now,
            logger: logger
        )
    }

    /// Writes down what was predicted, and ends the child processes.
    func shutDown() async {
        await journal.flush()
        await parts.pool.shutDown()
    }

    static let now: @Sendable () -> Double = { Date().timeIntervalSince1970 }

    /// Who runs this program, for the ledger of models.
    static let user = NSUserName()

    /// Whoever runs this program, now.
    var attribution: Attribution { Attribution(actor: Self.user, time: Self.now()) }

    /// 256 random bits in hexadecimal digits.
    static let makeSecret: @Sendable () -> String = {
        var random = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(random.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    static let makeID: @Sendable () -> String = {
        UUID().uuidString.replacing("-", with: "").lowercased()
    }
}

extension Logger {
    /// Logs to standard error, which leaves standard output to results.
    static func deedbox(level: String) -> Self {
        var logger = Logger(label: "deedbox") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Level(rawValue: level) ?? .info
        return logger
    }
}
