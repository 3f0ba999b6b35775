import Documents
import Extraction
import Foundation
import HTTPTypes
import Hummingbird
import Learning
import Logging
import Monitoring
import NIOCore
import NIOEmbedded
import Operations
import SQLiteStorage
import Search
import Server
import Serving
import TestSupport
import Testing
import Tracking

/// The real server over the real stores, in a folder of its own; asked without a socket unless it is run.
struct TestServer: Sendable {
    static let now: @Sendable () -> Double = { 1_700_000_000 }
    static let makeID: @Sendable () -> String = { UUID().uuidString.replacing("-", with: "").lowercased() }

    /// Silent, but keeps what is attached to it.
    static let logger = {
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        return logger
    }()

    let folder: TemporaryFolder
    let registry = MetricRegistry()
    let jobs: JobRepository
    let models: ModelRepository
    let runs: RunRepository
    let keys: KeyOperations
    let ingest: IngestOperations
    let worker: IngestWorker
    let pipelines: PipelineOperations
    let endpoints: EndpointRepository
    let predictions: PredictionLogRepository
    let journal: PredictionJournal
    let rollouts: RolloutOperations
    let references: DriftReferenceRepository
    let searches: SavedSearchOperations
    let monitoring: MonitoringOperations
    let labels: LabelOperations
    let judgements: JudgementOperations
    let agenda: ReviewAgenda
    let alerts: AlertOperations
    let alertStore: AlertRepository
    let readiness: ReadinessOperations
    let server: DeedboxServer

    init(
        configuration: ServerConfiguration = ServerConfiguration(port: 0),
        refreshSeconds: Double = 0,
        onListening: @escaping @Sendable (Int) async -> Void = { _ in },
        clock: @escaping @Sendable () -> Double = TestServer.now
    ) throws {
        let folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        let documents = DocumentRepository(database)
        let passages = PassageRepository(database, directory: folder.path + "/index")
        let blobs = FileBlobStore(directory: folder.path + "/blobs")
        self.folder = folder
        jobs = JobRepository(database)
        runs = RunRepository(database)
        models = ModelRepository(database, directory: folder.path + "/models")
        keys = KeyOperations(keys: APIKeyRepository(database), now: Self.now, makeID: Self.makeID)
        ingest = IngestOperations(blobs: blobs, queue: jobs, now: Self.now)
        let reading = ReadingOperations(pool: ReadingPool.shared, embed: nil)
        let shelf = ModelShelf(name: "document-class", registry: models)
        let endpoints = EndpointRepository(database)
        let predictions = PredictionLogRepository(database)
        let journal = PredictionJournal(log: predictions) { Issue.record($0) }
        let serving = ServingOperations(
            registry: models,
            endpoints: endpoints,
            journal: journal,
            configuration: ServingConfiguration(refreshSeconds: refreshSeconds),
            now: Self.now,
            uptime: { ProcessInfo.processInfo.systemUptime },
            makeID: Self.makeID
        )
        let classification = ClassificationOperations(endpoint: shelf.name, serving: serving, reading: reading)
        (self.endpoints, self.predictions, self.journal) = (endpoints, predictions, journal)
        pipelines = PipelineOperations(
            store: PipelineRepository(database),
            folder: folder.path + "/pipelines",
            now: Self.now,
            makeID: Self.makeID
        )
        rollouts = RolloutOperations(
            rollouts: RolloutRepository(database, makeID: Self.makeID),
            endpoints: EndpointRepository(database),
            models: models,
            ledger: LedgerRepository(database),
            now: Self.now,
            makeID: Self.makeID
        )
        references = DriftReferenceRepository(database)
        worker = IngestWorker(
            blobs: blobs,
            queue: jobs,
            passages: passages,
            reading: reading,
            classification: classification,
            now: Self.now
        )
        let engine = SearchEngine(index: passages, embed: nil, profile: RankingProfile(), now: Self.now)
        searches = SavedSearchOperations(
            store: SavedSearchRepository(database),
            engine: engine,
            now: Self.now,
            makeID: Self.makeID
        )
        monitoring = MonitoringOperations(store: MetricRepository(database), costPerHour: 0.1, now: Self.now)
        let review = ReviewOperations(
            reviews: ReviewRepository(database),
            documents: documents,
            shelf: shelf,
            classes: ["lease", "cam_statement"],
            now: clock
        )
        let feedback = FeedbackOperations(
            store: FeedbackRepository(database),
            classes: ["lease", "cam_statement"],
            now: clock
        )
        labels = LabelOperations(
            labels: LabelRepository(database),
            documents: documents,
            review: review,
            feedback: feedback,
            now: clock
        )
        judgements = JudgementOperations(store: JudgementRepository(database), index: passages, now: clock)
        agenda = ReviewAgenda(review: review, now: clock) { 1 }
        let submission = ingest
        alertStore = AlertRepository(database, now: Self.now, makeID: Self.makeID)
        alerts = AlertOperations(
            configuration: AlertConfiguration(
                rules: AlertRule.standard,
                channels: AlertChannels(link: "http://localhost:8080")
            ),
            store: alertStore,
            now: Self.now,
            makeID: Self.makeID
        )
        readiness = ReadinessOperations(
            checks: [
                IntegrityCheck(models: models, ledger: LedgerRepository(database)),
                RetrainingCheck(pipelines: PipelineRepository(database), now: Self.now),
            ],
            models: models,
            store: ReadinessRepository(database),
            owner: "test",
            isAlive: { $0 == "test" },
            now: Self.now,
            uptime: { ProcessInfo.processInfo.systemUptime }
        )
        server = try DeedboxServer(
            configuration: configuration,
            operations: ServerOperations(
                documents: DocumentOperations(
                    documents: documents,
                    blobs: blobs,
                    passages: passages,
                    reading: reading
                ),
                ingest: ingest,
                classification: classification,
                serving: serving,
                review: review,
                search: SearchOperations(
                    engine: engine,
                    passages: passages,
                    documents: documents
                ),
                searches: searches,
                keys: keys,
                sessions: SessionOperations(
                    keys: keys,
                    sessions: SessionRepository(database),
                    now: clock,
                    makeSecret: Self.makeID
                ),
                models: models,
                insight: ModelOperations(
                    registry: models,
                    runs: runs,
                    ledger: LedgerRepository(database),
                    now: clock
                ),
                cards: CardOperations(
                    models: models,
                    catalog: CatalogRepository(database, directory: folder.path + "/models"),
                    runs: runs,
                    evaluations: VersionEvaluations(runs: runs, now: clock, makeID: Self.makeID),
                    references: DriftReferenceRepository(database),
                    feedback: FeedbackRepository(database)
                ),
                tracking: Self.tracking(database, folder: folder.path, models: models),
                pipelines: pipelines,
                experiments: ABTestOperations(
                    store: ABTestRepository(database),
                    endpoints: endpoints,
                    models: models,
                    now: Self.now
                ),
                rollouts: rollouts,
                feedback: feedback,
                monitoring: monitoring,
                drift: DriftOperations(
                    documents: documents,
                    reviews: ReviewRepository(database),
                    references: DriftReferenceRepository(database),
                    looks: DriftLookRepository(database),
                    watches: DriftWatchRepository(database),
                    shelf: shelf,
                    now: Self.now
                ),
                readiness: readiness,
                labels: labels,
                judgements: judgements,
                agenda: agenda,
                table: TableRepository(database),
                samples: SampleOffer(count: 1) {
                    _ = try await submission.submit(Array("LEASE of a made-up house".utf8), name: "sample.txt")
                    return 1
                },
                alerts: alerts,
                answers: IdempotencyRepository(database)
            ),
            registry: registry,
            now: clock,
            makeSecret: Self.makeID,
            logger: Self.logger,
            onListening: onListening
        )
    }

    private static func tracking(
        _ database: SQLiteDatabase,
        folder: String,
        models: ModelRepository
    ) -> TrackingOperations {
        let logged = LoggedModelRepository(database)
        return TrackingOperations(
            experiments: ExperimentOperations(store: ExperimentRepository(database), now: now),
            runs: RunOperations(store: RunRepository(database), now: now, makeID: makeID),
            loggedModels: LoggedModelOperations(store: logged, now: now, makeID: makeID),
            registry: RegistryOperations(
                registry: models,
                catalog: CatalogRepository(database, directory: folder + "/models"),
                loggedModels: logged,
                now: now
            ),
            artifacts: ArtifactRepository(database, directory: folder + "/artifacts")
        )
    }

    /// Asks the router; `path` carries the query.
    func send(
        _ method: HTTPRequest.Method,
        _ path: String,
        headers: [String: String] = [:],
        body: [UInt8] = []
    ) async throws -> Answer {
        var head = HTTPRequest(method: method, scheme: "http", authority: "localhost:8080", path: path)
        for (name, value) in headers {
            if name == "Host" {
                head.authority = value
            } else if let name = HTTPField.Name(name) {
                head.headerFields[name] = value
            }
        }
        if !body.isEmpty { head.headerFields[.contentLength] = "\(body.count)" }
        var logger = Self.logger
        logger[metadataKey: "hb.request.id"] = "request-1"
        let context = ServerContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: logger))
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: body)))
        let response = try await server.responder.respond(to: request, context: context)
        let collector = BodyCollector()
        try await response.body.write(collector)
        return Answer(status: response.status.code, headers: response.headers, body: collector.bytes)
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> Answer {
        try await send(.get, path, headers: headers)
    }

    func post(_ path: String, json: String, headers: [String: String] = [:]) async throws -> Answer {
        let headers = headers.merging(["Content-Type": "application/json"]) { own, _ in own }
        return try await send(.post, path, headers: headers, body: Array(json.utf8))
    }

    /// Hands in a text file and returns the document's id.
    @discardableResult
    func add(_ text: String, name: String = "lease.txt") async throws -> String {
        let path = "/v1/documents?name=\(name)"
        let answer = try await send(.post, path, headers: ["Content-Type": "text/plain"], body: Array(text.utf8))
        return try answer.json()["documents"]?[0]?["document_id"]?.string ?? ""
    }

    /// Reads all that is queued, in the child process that reads everywhere.
    func readAll() async throws {
        while let job = try await jobs.claim(owner: "test", at: Self.now()) { _ = try await worker.process(job) }
    }

    /// Reads documents that have many more words than those of the reference, and looks at drift.
    func lookAtDrift() async throws {
        for number in 0..<DriftReport.fewestCases {
            try await add("lease agreement \(String(repeating: "rent ", count: 50 + number))", name: "\(number).txt")
        }
        try await readAll()
        var profile = DriftProfile()
        for _ in 0..<DriftReport.fewestCases { profile.add(["word_count": .number(3)], predictedClass: "lease") }
        try await references.save(
            DriftReference(model: "document-class", version: 1, profile: profile, keptAt: 1)
        )
        #expect(try await post("/v1/drift/document-class", json: "").status == 200)
    }

    /// Puts a model into production that tells leases from statements.
    func installModel(named name: String = "document-class") async throws {
        let samples = (0..<40).map { number in
            number.isMultiple(of: 2)
                ? TextSample(text: "lease agreement landlord tenant premises rent \(number)", label: "lease")
                : TextSample(text: "common area maintenance reconciliation share \(number)", label: "cam_statement")
        }
        let training = TrainingOperations(
            models: models,
            runs: runs,
            actor: "test",
            now: Self.now,
            makeID: Self.makeID
        )
        let outcome = try await training.train(
            samples,
            from: "test",
            name: name,
            configuration: TrainerConfiguration()
        ) { _ in }
        try await models.setAlias("production", to: outcome.version, by: Attribution(actor: "test", time: Self.now()))
    }
}
