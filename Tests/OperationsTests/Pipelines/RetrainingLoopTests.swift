import Documents
import Foundation
import Learning
import Logging
import Mathematics
import Monitoring
import Operations
import Pipelines
import SQLiteStorage
import Serving
import TestSupport
import Testing
import Tracking

/// Documents change, the model in production becomes wrong, an alert fires, and the machine mends itself: real documents, real
/// trainings in real processes, a real rollout, on a clock that the test moves.
struct RetrainingLoopTests {
    private static let kinds: [DocumentClass] = [.lease, .amendment]
    /// What documents say, by kind: those of before, and those that come later, which the model takes for the other kind.
    private static let before = [
        "lease agreement landlord tenant premises", "amendment hereby amended section ratified",
    ]
    private static let later = [
        "tenancy contract lessor lessee amended section hereby",
        "modification altered revised clause landlord premises lease",
    ]
    private static let filler = """
        suite square feet floor parking insurance taxes utilities security deposit month year county state office retail storage
        party notice default cure days sign title company monthly annual common area expense share audit repair roof structure
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// What is wrong when, and what is done about it.
    private static let alertRules = """
        rules:
          - name: accuracy-low
            condition: model_accuracy < 0.85 over 7d at least 20
            notification: "webhook:http://127.0.0.1:9"
            pipeline: lease-classifier
          - name: drift-high
            condition: feature_drift_score > 0.3
        """

    private let home: PipelineHome
    private let models: ModelRepository
    private let journal: PredictionJournal
    private let serving: ServingOperations
    private let stores: StoresUnderTest
    private let rollouts: RolloutRepository
    private let controller: RolloutController
    private let review: ReviewOperations
    private let drift: DriftOperations
    private let monitor: MonitoringService
    private let alerts: AlertRepository

    init() throws {
        home = try PipelineHome { folder in
            ["DEEDBOX_ROLLOUTS_AFTER_RELEASE": "always", "DEEDBOX_ROLLOUTS_PLAN": folder + "/plan.yaml"]
        }
        try home.folder.write(
            """
            steps: [{weight: 50, for: 10m}, {weight: 100}]
            gates: {errors: {margin: 20, minimum: 20}}
            """,
            as: "plan.yaml"
        )
        let (clock, database) = (home.clock, home.database)
        let now: @Sendable () -> Double = { clock.now }
        models = ModelRepository(database, directory: home.folder.path + "/models")
        journal = PredictionJournal(log: PredictionLogRepository(database)) { Issue.record($0) }
        serving = ServingOperations(
            registry: models,
            endpoints: EndpointRepository(database),
            journal: journal,
            configuration: ServingConfiguration(refreshSeconds: 0),
            now: now,
            uptime: { ProcessInfo.processInfo.systemUptime },
            makeID: TestStore.makeID
        )
        let documents = DocumentRepository(database)
        stores = StoresUnderTest(
            documents: documents,
            jobs: JobRepository(database),
            passages: PassageRepository(database, directory: home.folder.path + "/index")
        )
        rollouts = RolloutRepository(database, makeID: TestStore.makeID)
        controller = RolloutController(
            rollouts: rollouts,
            evidence: EvidenceRepository(database),
            now: now,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        let shelf = ModelShelf(name: PipelineHome.modelName, registry: models)
        let reviews = ReviewRepository(database)
        review = ReviewOperations(
            reviews: reviews,
            documents: documents,
            shelf: shelf,
            classes: Self.kinds.map(\.rawValue),
            now: now
        )
        drift = DriftOperations(
            documents: documents,
            reviews: reviews,
            references: DriftReferenceRepository(database),
            looks: DriftLookRepository(database),
            watches: DriftWatchRepository(database),
            shelf: shelf,
            now: now
        )
        alerts = AlertRepository(database, now: now, makeID: TestStore.makeID)
        monitor = try home.monitor(
            drift,
            alerts,
            rules: Self.alertRules,
            times: .init(look: 1, drift: 1, driftWindow: 1)
        )
    }

    /// The alert of a rule about the first version.
    private func alert(_ rule: String) async throws -> Alert? {
        let version = VersionName(model: PipelineHome.modelName, version: 1)
        return try await alerts.book().alerts.first { $0.rule == rule && $0.subject.version == version }
    }

    /// The runs that wait to be carried out.
    private var waiting: [PipelineRun] {
        get async throws { try await home.store.runs(of: nil, limit: 100).filter { !$0.state.isFinal } }
    }

    private func text(_ number: Int, _ words: [String]) -> String {
        var random = SeededRandom(seed: UInt64(number))
        return "\(words[number % 2]) \(random.shuffled(Self.filler).prefix(25).joined(separator: " "))"
    }

    private func answer(_ text: String, unit: Int) async throws -> ServedAnswer {
        try await serving.answer(
            TextSample(text: text),
            to: ServingQuestion(endpoint: PipelineHome.modelName, unit: "\(unit)", caller: "test")
        )
    }

    /// Documents come, are classified at the endpoint, and people say what they are.
    private func receive(_ numbers: ClosedRange<Int>, _ words: [String]) async throws {
        for number in numbers {
            let text = text(number, words)
            let answer = try await answer(text, unit: number)
            let label = answer.classification.label
            var reading = Reading.fixture(number, name: "\(number).pdf", pages: [text])
            reading.prediction = Prediction(
                id: answer.id,
                documentID: .fixture(number),
                documentClass: DocumentClass(rawValue: label),
                confidence: answer.classification.confidence,
                probabilities: [label: answer.classification.confidence],
                model: .init(name: PipelineHome.modelName, version: answer.version.version.version),
                milliseconds: 1
            )
            try await stores.ingest(reading, at: home.clock.now)
            _ = try await review.review(.fixture(number), as: Self.kinds[number % 2], by: "desk")
        }
        await journal.flush()
    }

    private var production: Int? {
        get async throws { try await models.version(alias: "production", of: PipelineHome.modelName)?.version }
    }

    @Test(.timeLimit(.minutes(30)))
    func theMachineMendsItselfWhenDocumentsChange() async throws {
        // Steps are processes of their own, which go by the real clock.
        home.clock.move(by: Date().timeIntervalSince1970)
        try await trainFirst()
        let definition = try StandardPipeline.text().replacing("value: auto}", with: "value: '{budget: 2}'}")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .prefix { !$0.hasPrefix("triggers:") }.joined(separator: "\n")
        _ = try await home.operations.add(definition, from: "pipeline.yaml")
        try await receive(1...60, Self.before)
        let sound = try #require(try await review.accuracyInProduction())
        #expect(sound.accuracy > 0.95)
        try await monitor.look()
        #expect(try await alerts.book().alerts.allSatisfy { $0.state == .inactive })

        // Documents of another kind come in.
        home.clock.move(by: 60)
        let change = home.clock.now
        try await receive(61...160, Self.later)
        let look = try await drift.look(since: change)
        #expect(look.isDrifting && look.text?.words.contains { $0.word == "lessor" || $0.word == "revised" } == true)
        #expect(look.accuracy.realised?.share ?? 1 < 0.5)

        // Alerts fire, and one starts the pipeline, however often one looks.
        for _ in 0..<3 {
            try await monitor.look()
            home.clock.move(by: 1)
        }
        #expect(try await alert("accuracy-low")?.state == .firing)
        let moved = try #require(try await alert("drift-high"))
        #expect(moved.state == .firing && moved.value?.value == look.features?.score)
        let runs = try await waiting
        let run = try #require(runs.first)
        #expect(runs.count == 1 && run.cause.kind == .performanceDegradation, "\(runs.map(\.cause))")
        #expect(run.cause.detail.hasPrefix("alert accuracy-low of default:1: model_accuracy < 0.85"), "\(run.cause)")

        // What it brings has passed the gate, and begins its rollout.
        let ended = try await home.carryOut(run)
        #expect(ended.run.state == .succeeded, "\(ended.run.failure)")
        #expect(ended.steps.last?.outputs["decision"]?.text == "passed")
        let rollout = try #require(try await rollouts.underWay().first)
        #expect(rollout.stable == 1 && rollout.canary == 2)
        #expect(try await production == 1)
        let references = DriftReferenceRepository(home.database)
        #expect(try await references.reference(of: PipelineHome.modelName, version: 2) != nil)

        // Traffic shows that it does no harm.
        try home.clock.move(to: Date().addingTimeInterval(60).formatted(.iso8601))
        for _ in 0..<4 {
            for unit in 0..<100 { _ = try await answer(text(1_000 + unit, Self.later), unit: 1_000 + unit) }
            await journal.flush()
            home.clock.move(by: 299)
            try await controller.look()
        }
        #expect(try await rollouts.rollout(rollout.id)?.state == .completed)
        #expect(try await production == 2)
        try await monitor.look()
        let resolved = try #require(try await alert("accuracy-low"))
        #expect(resolved.state == .resolved && !resolved.isTold)
        #expect(try await alert("drift-high")?.state == .resolved)
        let story = try await alerts.events(of: resolved.id, limit: 9).map(\.text)
        #expect(story.last == "resolved: default:1 does not answer any more", "\(story)")

        // The new version is right on what comes now, and nothing asks for another.
        try await receive(161...220, Self.later)
        let mended = try #require(try await review.accuracyInProduction())
        #expect(mended.model == "default:2" && mended.accuracy > 0.95)
        try await monitor.look()
        #expect(try await alerts.book().alerts.allSatisfy { $0.state != .firing })
        #expect(try await waiting.isEmpty)
        guard case .intact = try await LedgerRepository(home.database).verify(since: nil) else {
            Issue.record("the ledger does not hold")
            return
        }
    }

    /// Trains the first version on documents of before, and puts it into production.
    private func trainFirst() async throws {
        let clock = home.clock
        let training = TrainingOperations(
            models: models,
            runs: RunRepository(home.database),
            references: DriftReferenceRepository(home.database),
            actor: "test",
            now: { clock.now },
            makeID: TestStore.makeID
        )
        let samples = (10_001...10_080).map { number in
            TextSample(text: text(number, Self.before), label: Self.kinds[number % 2].rawValue)
        }
        let outcome = try await training.train(
            samples,
            from: "samples.tsv",
            name: PipelineHome.modelName,
            configuration: TrainerConfiguration()
        ) { _ in }
        try await models.setAlias(
            "production",
            to: outcome.version,
            by: Attribution(actor: "test", time: clock.now)
        )
    }
}
