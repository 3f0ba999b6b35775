import ArgumentParser
import Monitoring
import Operations
import Server
import ServiceLifecycle
import Serving
import UnixSignals

/// `deedbox serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract:
            "Serve the page and the HTTP interface, read what is queued, embed it, and look after pipelines, rollouts and alerts.",
        discussion: """
            On loopback no API key is asked for; on any other address every call needs one (see 'deedbox keys'). SIGTERM and
            Ctrl-C end it gently: requests and documents under way are finished, for at most 'server.drain_seconds'.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The address to listen on. Default: server.host.")
    var host: String?

    @Option(name: .long, help: "The port to listen on; 0 takes any free one. Default: server.port.")
    var port: Int?

    func run() async throws {
        SpareMemory.shareArenas()
        var options = options
        if let host { options.overrides.append("server.host=\(host)") }
        if let port { options.overrides.append("server.port=\(port)") }
        let settings = try options.settings()
        let telemetry = try TelemetryWay(settings: settings)
        let composition = try await Composition(settings: settings, tracer: telemetry?.tracer ?? .off)
        // Loaded before the first request has to wait for it.
        _ = try await composition.serving.canAnswer(at: composition.classification.endpoint)
        let agenda = composition.makeReviewAgenda()
        let registry = MetricRegistry()
        let readiness = try composition.readiness
        let server = try makeServer(composition, readiness, agenda, registry, console: Console(json: options.json))
        var services: [any Service] = [
            IngestBackground(
                service: try composition.makeIngestService(),
                pool: composition.parts.pool,
                drainTimeout: .seconds(composition.settings.integer("server.drain_seconds")),
                logger: composition.logger
            ),
            ReviewBackground(agenda: agenda, logger: composition.logger),
        ]
        services += try watchers(composition, readiness)
        if let telemetry {
            let exporter = telemetry.exporter(of: server.measurements, registry: registry, logger: composition.logger)
            services.append(BackgroundWork { await exporter.run() })
        }
        if let embedding = composition.embedding {
            services.append(EmbeddingBackground(embedding: embedding, logger: composition.logger))
        }
        var configuration = ServiceGroupConfiguration(
            services: services + [server],
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: composition.logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(
            composition.settings.integer("server.drain_seconds") + 5
        )
        try await ServiceGroup(configuration: configuration).run()
    }

    /// What looks again and again whether there is something to do.
    private func watchers(_ composition: Composition, _ readiness: ReadinessOperations) throws -> [BackgroundWork] {
        let monitoring = try composition.monitoringService(alerts: composition.alertWatch())
        let alerts = try composition.alertSender
        let pipelines = try composition.makePipelineService()
        let tests = ABTestService(tests: composition.experiments, logger: composition.logger)
        let checklist = ReadinessService(readiness: readiness, logger: composition.logger)
        let searches = SavedSearchService(searches: composition.searches, logger: composition.logger)
        let (drift, rollouts, journal) = (composition.driftService, composition.rolloutController, composition.journal)
        let driftInterval = Duration.seconds(composition.settings.integer("drift.watch_seconds"))
        let rolloutInterval = Duration.seconds(composition.settings.integer("rollouts.look_seconds"))
        return [
            BackgroundWork { await monitoring.run() },
            BackgroundWork { await alerts.run() },
            BackgroundWork { await pipelines.run() },
            // At the end of the server it writes down what is left.
            BackgroundWork { await journal.run() },
            BackgroundWork { await tests.run() },
            BackgroundWork { await drift.run(every: driftInterval) },
            BackgroundWork { await rollouts.run(every: rolloutInterval) },
            BackgroundWork { await searches.run() },
            BackgroundWork { await checklist.run() },
            BackgroundWork { await SpareMemory.giveBack() },
        ]
    }

    private func makeServer(
        _ composition: Composition,
        _ readiness: ReadinessOperations,
        _ agenda: ReviewAgenda,
        _ registry: MetricRegistry,
        console: Console
    ) throws -> DeedboxServer {
        let configuration = ServerConfiguration(settings: composition.settings)
        return try DeedboxServer(
            configuration: configuration,
            operations: ServerOperations(
                documents: composition.documents,
                ingest: composition.ingest,
                classification: composition.classification,
                serving: composition.serving,
                review: composition.review,
                search: composition.search,
                searches: composition.searches,
                keys: composition.keys,
                sessions: composition.sessions,
                models: composition.storage.models,
                insight: composition.insight,
                cards: composition.cards,
                tracking: composition.tracking,
                pipelines: composition.pipelines,
                experiments: composition.experiments,
                rollouts: try composition.plannedRollouts,
                feedback: composition.feedback,
                monitoring: composition.monitoring,
                drift: composition.drift,
                readiness: readiness,
                labels: composition.labels,
                judgements: composition.judgements,
                agenda: agenda,
                table: composition.storage.table,
                samples: SampleOffer(ingest: composition.ingest),
                alerts: composition.alerts,
                answers: composition.storage.idempotency
            ),
            registry: registry,
            tracer: composition.tracer,
            now: Composition.now,
            makeSecret: Composition.makeSecret,
            logger: composition.logger
        ) { port in
            console.message("Deedbox is at http://\(configuration.host):\(port); Ctrl-C ends it.")
        }
    }
}

extension ServerConfiguration {
    /// The server as configured.
    fileprivate init(settings: Settings) {
        self.init(
            host: settings.text("server.host"),
            port: settings.integer("server.port"),
            keyPolicy: settings.text("server.require_keys") == "always" ? .always : .auto,
            allowedHosts: settings.list("server.allowed_hosts"),
            maximumUploadBytes: settings.integer("server.max_upload_mb") << 20,
            longestWaitSeconds: settings.number("serving.max_queue_ms") / 1_000,
            mostFacetedAtOnce: settings.integer("search.faceted_documents"),
            threads: AllowedProcessors.count
        )
    }
}
