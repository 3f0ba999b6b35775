import Documents
package import Hummingbird
import HummingbirdCore
package import Logging
package import Monitoring
import NIOCore
import NIOPosix
import Operations
import ServiceLifecycle
import Website

/// The HTTP server: the interface under `/v1`, the pages for people, probes and metrics.
package struct DeedboxServer: Service {
    private let configuration: ServerConfiguration
    private let logger: Logger
    private let onListening: @Sendable (_ port: Int) async -> Void
    private let loops: LoopTable
    private let refusal: EarlyRefusal
    private let immediate: ImmediateAnswers
    let table: RouteTable
    /// What the server measures, for whoever tells it on.
    package let measurements: ServerMeasurements
    /// Answers requests without a socket.
    package let responder: RouterResponder<ServerContext>

    /// - Parameters:
    ///   - registry: Where the server's metrics are added.
    ///   - tracer: Writes down how long requests took.
    ///   - now: Seconds since 1970.
    ///   - makeSecret: A text that nobody guesses.
    ///   - onListening: Told once the server can be reached, with the port that it took.
    /// - Throws: `Failure` with code `resource_missing` or `template_invalid`.
    package init(
        configuration: ServerConfiguration,
        operations: ServerOperations,
        registry: MetricRegistry,
        tracer: Tracer = .off,
        now: @escaping @Sendable () -> Double,
        makeSecret: @escaping @Sendable () -> String,
        logger: Logger,
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) throws {
        self.configuration = configuration
        self.logger = logger
        self.onListening = onListening
        let reader = UploadReader(body: BodyReader(limit: configuration.maximumUploadBytes))
        let slots = UploadSlots(maximum: configuration.maximumUploads)
        let site = Site(
            renderer: try PageRenderer(),
            forms: FormReader(
                body: BodyReader(limit: configuration.maximumJSONBytes),
                uploads: reader,
                slots: slots
            ),
            strangerToken: makeSecret(),
            now: now
        )
        let (table, measurements) = try Self.routes(configuration, operations, registry, site, (reader, slots), now)
        self.table = table
        self.measurements = measurements
        loops = LoopTable(longestWait: configuration.longestWaitSeconds)
        refusal = try EarlyRefusal()
        let access = AccessGuard(
            keys: operations.keys,
            sessions: operations.sessions,
            isOpen: configuration.isOpen,
            site: SiteGuard(additionalHosts: configuration.allowedHosts)
        )
        let recorder = RequestRecorder(metrics: measurements.metrics, tracer: tracer)
        immediate = ImmediateAnswers(to: table, guarded: access, recorder: recorder, logger: logger, now: now)
        responder = table.responder(guarded: access, recorder: recorder, site: site)
    }

    /// The method and path of every route, as `GET /v1/documents/{id}`, sorted.
    package var routeNames: [String] { table.routes.map { "\($0.method.rawValue) \($0.path)" }.sorted() }

    /// Listens until the surrounding `ServiceGroup` shuts down; requests under way are then answered first.
    ///
    /// The group's `maximumGracefulShutdownDuration` bounds how long they may take.
    ///
    /// - Throws: `Failure` with code `cannot_listen` when the address is taken or not ours.
    package func run() async throws {
        let threads = MultiThreadedEventLoopGroup(numberOfThreads: configuration.threads)
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await listen(on: threads))
        } catch {
            outcome = .failure(error)
        }
        try await threads.shutdownGracefully()
        try outcome.get()
    }

    private func listen(on threads: MultiThreadedEventLoopGroup) async throws {
        let application = Application(
            responder: responder,
            server: HTTPServerBuilder { [configuration, loops, refusal, measurements, immediate] responder in
                LoopChannel(
                    responder,
                    idleSeconds: configuration.idleSeconds,
                    loops: loops,
                    refusal: refusal,
                    counting: measurements.metrics.refused,
                    answers: immediate
                )
            },
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port),
                serverName: nil
            ),
            onServerRunning: { channel in await onListening(channel.localAddress?.port ?? configuration.port) },
            eventLoopGroupProvider: .shared(threads),
            logger: logger
        )
        do {
            try await application.run()
        } catch let error as IOError {
            throw Failure(
                code: "cannot_listen",
                message: "Cannot listen on \(configuration.host):\(configuration.port): \(error.description). "
                    + "Choose another address with --host and --port."
            )
        }
    }

    private static func routes(
        _ configuration: ServerConfiguration,
        _ operations: ServerOperations,
        _ registry: MetricRegistry,
        _ site: Site,
        _ uploads: (reader: UploadReader, slots: UploadSlots),
        _ now: @escaping @Sendable () -> Double
    ) throws -> (RouteTable, ServerMeasurements) {
        let idempotency = Idempotency(store: operations.answers, now: now)
        let body = BodyReader(limit: configuration.maximumJSONBytes)
        let (reader, slots) = uploads
        var routes: [Route] = []
        let files = DocumentRoutes(
            documents: operations.documents,
            classification: operations.classification,
            idempotency: idempotency
        )
        routes += files.routes
        routes += UploadRoutes(ingest: operations.ingest, reader: reader, slots: slots, idempotency: idempotency).routes
        routes += PageRoutes(documents: operations.documents).routes
        routes += JobRoutes(ingest: operations.ingest, idempotency: idempotency).routes
        routes +=
            ClassificationRoutes(
                classification: operations.classification,
                body: body,
                reader: reader,
                slots: slots,
                idempotency: idempotency
            ).routes
        let inference = InferenceBody(reader: body)
        routes += InferenceRoutes(serving: operations.serving, body: inference).routes
        routes +=
            ModelRepositoryRoutes(
                serving: operations.serving,
                required: operations.classification.endpoint,
                body: inference
            ).routes
        routes += ReviewRoutes(review: operations.review, body: body, idempotency: idempotency).routes
        routes += SearchRoutes(search: operations.search, body: body).routes
        routes += SavedSearchRoutes(searches: operations.searches, body: body, idempotency: idempotency).routes
        routes += ModelRoutes(models: operations.models).routes
        routes += PipelineRoutes(pipelines: operations.pipelines, body: body, idempotency: idempotency).routes
        routes += ABTestRoutes(tests: operations.experiments, body: body, idempotency: idempotency).routes
        routes +=
            RolloutRoutes(
                rollouts: operations.rollouts,
                models: operations.models,
                body: body,
                idempotency: idempotency
            ).routes
        routes +=
            IncidentRoutes(rollouts: operations.rollouts, body: body, idempotency: idempotency).routes
        routes += FeedbackRoutes(feedback: operations.feedback, body: body, idempotency: idempotency).routes
        routes += MetricRoutes(monitoring: operations.monitoring, now: now).routes
        routes += DriftRoutes(drift: operations.drift, idempotency: idempotency).routes
        routes += ReadinessRoutes(readiness: operations.readiness, idempotency: idempotency, now: now).routes
        routes += AlertRoutes(alerts: operations.alerts, body: body, idempotency: idempotency).routes
        routes += MLflowRoutes(tracking: operations.tracking, body: body).routes
        routes += try SiteRoutes(
            site: site,
            operations: operations,
            files: files,
            mostFacetedAtOnce: configuration.mostFacetedAtOnce
        ).routes
        let measurements = ServerMeasurements(
            metrics: ServerMetrics(
                registry: registry,
                routes: (routes.map(\.path) + ["/livez", "/readyz", "/metrics"])
            ),
            ingest: operations.ingest,
            search: operations.search,
            monitoring: operations.monitoring,
            alerts: operations.alerts
        )
        routes += HealthRoutes(measurements: measurements).routes
        return (RouteTable(routes), measurements)
    }
}
