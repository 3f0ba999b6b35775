import ABTesting
import Documents
import Learning
import Monitoring
import Operations
import SQLiteStorage
import Serving
import Testing
import Tracking

/// A/B tests whose units an endpoint assigns: real models answer, real stores remember.
struct EndpointExperimentTests {
    private static let model = "document-class"
    private let store: TestStore
    private let serving: ServingOperations
    private let tests: ABTestRepository
    private let operations: ABTestOperations

    init() async throws {
        store = try TestStore()
        serving = store.serving(ServingConfiguration(refreshSeconds: 0))
        tests = ABTestRepository(
            store.database,
            value: ValueModel(minutesPerAnswer: 5, moneyPerMinute: 2, moneyAtStake: 30)
        )
        operations = ABTestOperations(
            store: tests,
            endpoints: store.endpoints,
            models: store.models,
            now: TestStore.now
        )
        let attribution = Attribution(actor: "test", time: 1)
        for number in 1...2 {
            let samples = (0..<12).map { index in
                index.isMultiple(of: 2)
                    ? TextSample(text: "lease agreement landlord \(number) \(index)", label: "lease")
                    : TextSample(text: "common area share \(number) \(index)", label: "cam_statement")
            }
            let trained = try Trainer(configuration: TrainerConfiguration(folds: 2)).train(samples)
            let version = try await store.models.register(
                name: Self.model,
                data: trained.classifier.data(),
                runID: nil,
                by: attribution
            )
            if number == 1 { try await store.models.setAlias("production", to: version, by: attribution) }
        }
    }

    private func plan(
        _ name: String = "shorter",
        control: Int = 1,
        metrics: [MetricPlan] = [.accuracy]
    ) throws -> ABTestPlan {
        try ABTestPlan(
            name: name,
            variants: [
                Variant(name: "a", model: "\(Self.model):\(control)", weight: 5_000),
                Variant(name: "b", model: "\(Self.model):\(3 - control)", weight: 5_000),
            ],
            metrics: metrics,
            minimumSamples: 10,
            endpoint: Self.model
        )
    }

    private var traffic: TrafficSplit? {
        get async throws { try await store.endpoints.endpoint(Self.model)?.split }
    }

    /// Asks for so many units, and returns the predictions.
    @discardableResult
    private func ask(_ units: Range<Int>) async throws -> [ServedAnswer] {
        var answers: [ServedAnswer] = []
        for unit in units {
            answers.append(
                try await serving.answer(
                    TextSample(text: "lease agreement \(unit)"),
                    to: ServingQuestion(endpoint: Self.model, unit: "u\(unit)", caller: "test")
                )
            )
        }
        await store.journal.flush()
        return answers
    }

    @Test func unitsAreAssignedByTheEndpointAndCountByThemselves() async throws {
        let metrics = [
            MetricPlan.accuracy, .latency, .satisfaction, MetricPlan(name: "value", test: .welch, role: .secondary),
            MetricPlan(name: "minutes_saved", test: .welch, role: .secondary),
            MetricPlan(name: "errors", test: .z, role: .secondary, better: .lower),
        ]
        let plan = try plan(metrics: metrics)
        _ = try await operations.create(plan)
        // What is asked before has no part in it.
        try await ask(500..<520)
        _ = try await operations.start("shorter", by: "anna")
        let split = try #require(try await traffic)
        #expect(split.salt == "shorter" && split.arms.map(\.weight) == [5_000, 5_000])
        let answers = try await ask(0..<200)
        // The endpoint assigns as the test would.
        for (unit, answer) in answers.enumerated() {
            #expect(Assignment.variant(of: "u\(unit)", in: plan).version == answer.version.version.version)
        }
        let feedback = FeedbackRepository(store.database)
        for (unit, answer) in answers.enumerated() {
            let label = unit < 150 ? "lease" : "cam_statement"
            var told: [Feedback.Content] = [.label(label), .rating(4)]
            if unit < 20 { told.append(.outcome(name: "minutes_saved", value: 3)) }
            try await feedback.keep(told.map { Feedback(prediction: answer.id, content: $0, source: "", time: 1) })
        }
        let result = try await operations.analyze("shorter")
        let treated = answers.count { $0.version.version.version == 2 }
        #expect(result.sampleRatio.exposed == [200 - treated, treated] && result.sampleRatio.isSound)
        #expect(result.mixedUnits == 0 && result.metrics.map(\.metric) == metrics.map(\.name))
        let accuracy = try #require(result.metrics.first)
        #expect(accuracy.control.units + accuracy.treatment.units == 200)
        let total = { (arm: ArmSummary) in arm.estimate * Double(arm.units) }
        #expect(abs(total(accuracy.control) + total(accuracy.treatment) - 150) < 1e-6)
        // 20 right answers of 3 measured minutes and 130 of 5 by the model, at 2 a minute; 50 wrong ones at 30.
        let value = try #require(result.metrics.first { $0.metric == "value" })
        let worth = total(value.control) + total(value.treatment)
        #expect(abs(worth - (20 * 6 + 130 * 10 - 50 * 30)) < 1e-6)
        let minutes = try #require(result.metrics.first { $0.metric == "minutes_saved" })
        #expect(minutes.control.units + minutes.treatment.units == 20)
        let errors = try #require(result.metrics.last)
        #expect(errors.control.estimate == 0 && errors.treatment.estimate == 0)
    }

    @Test func theSplitIsGivenBackAndTheLedgerSaysWhy() async throws {
        _ = try await operations.create(try plan())
        _ = try await operations.start("shorter", by: "anna")
        try await ask(0..<20)
        _ = try await operations.stop("shorter", because: "seen\nenough", by: "ben")
        #expect(try await traffic == nil)
        let told = try await LedgerRepository(store.database).history(of: Self.model).suffix(2)
        #expect(told.map(\.actor) == ["anna", "ben"] && told.allSatisfy { $0.kind == .trafficSet })
        #expect(told.first?.detail.hasSuffix("; experiment shorter began") == true)
        #expect(told.last?.detail.hasSuffix("; experiment shorter stopped: seen enough") == true)
        // What comes later does not count any more.
        try await ask(20..<40)
        #expect(try await operations.analyze("shorter").sampleRatio.exposed.reduce(0, +) == 20)
    }

    @Test func whatWasKilledInBetweenIsTakenUp() async throws {
        _ = try await operations.create(try plan())
        let split = try TrafficSplit(stable: 1, canary: 2, weight: 5_000, salt: "shorter")
        _ = try await store.endpoints.replace(
            Endpoint(ofModel: Self.model).with(split),
            because: "experiment shorter began",
            by: Attribution(actor: "anna", time: 1)
        )
        // The split was there, the test was not yet running.
        #expect(try await operations.start("shorter", by: "anna").state == .running)
        try await ask(0..<20)
        try await operations.settle()
        var test = try await operations.test("shorter")
        #expect(try await tests.exposed(in: test, until: TestStore.now()).reduce(0, +) == 20)
        // The test has stopped, the split was not given back yet.
        try test.stop(because: "enough", at: TestStore.now())
        #expect(try await tests.update(test, from: .running))
        try await operations.settle()
        #expect(try await traffic == nil)
    }

    @Test func anEndpointServesOneThingAtATime() async throws {
        _ = try await operations.create(try plan("first"))
        _ = try await operations.create(try plan("second"))
        _ = try await operations.start("first", by: "anna")
        let busy = await #expect(throws: Failure.self) { try await operations.start("second", by: "anna") }
        #expect(busy?.code == "endpoint_in_use" && busy?.message.contains("salt first") == true)
        #expect(try await operations.test("second").state == .draft)
        let rollouts = RolloutOperations(
            rollouts: RolloutRepository(store.database, makeID: TestStore.makeID),
            endpoints: store.endpoints,
            models: store.models,
            ledger: LedgerRepository(store.database),
            now: TestStore.now,
            makeID: TestStore.makeID
        )
        let version = try #require(try await store.models.version(2, of: Self.model))
        let refused = await #expect(throws: Failure.self) {
            try await rollouts.deploy(version, plan: .standard, by: "anna")
        }
        #expect(refused?.code == "endpoint_in_use")
        _ = try await operations.stop("first", because: "", by: "anna")
        _ = try await rollouts.deploy(version, plan: .standard, by: "anna")
        let other = await #expect(throws: Failure.self) { try await operations.start("second", by: "anna") }
        #expect(other?.code == "endpoint_in_use")
    }

    @Test func theControlIsWhatIsInProduction() async throws {
        _ = try await operations.create(try plan(control: 2))
        let failure = await #expect(throws: Failure.self) { try await operations.start("shorter", by: "anna") }
        #expect(failure?.code == "invalid_experiment" && failure?.message.contains("in production, which is 1") == true)
        #expect(try await traffic == nil)
    }

    @Test func variantsAtAnEndpointAreVersionsOfOneModel() throws {
        for models in [["m:1", "n:2"], ["m:1", "m"], ["m:1", "m:1"]] {
            #expect(throws: ABTestError.self) {
                try ABTestPlan(
                    name: "x",
                    variants: zip(["a", "b"], models).map { Variant(name: $0, model: $1, weight: 5_000) },
                    endpoint: "m"
                )
            }
        }
    }
}
