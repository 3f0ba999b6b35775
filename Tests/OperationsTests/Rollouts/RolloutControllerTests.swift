import Documents
import Logging
import Operations
import SQLiteStorage
import Serving
import Synchronization
import TestSupport
import Testing
import Tracking

/// The controller over the real database, fed with predictions as classification records them.
struct RolloutControllerTests {
    private static let plan = RolloutPlan(
        steps: [
            .init(weight: 1_000, seconds: 60), .init(weight: 5_000, seconds: 30), .init(weight: 10_000, seconds: 0),
        ],
        gates: [Gate(.confidence, margin: 0.1, minimum: 10), Gate(.accuracy, margin: 0.1, minimum: 10)]
    )

    /// A clock that is set.
    private final class Clock: Sendable {
        private let time = Mutex(1_000.0)
        var now: Double { time.withLock { $0 } }
        func advance(by seconds: Double) { time.withLock { $0 += seconds } }
    }

    private let folder: TemporaryFolder
    private let predictions: PredictionLogRepository
    private let stores: EndpointsUnderTest
    private let store: RolloutRepository
    private let operations: RolloutOperations
    private let controller: RolloutController
    private let clock = Clock()

    init() async throws {
        folder = try TemporaryFolder()
        let database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        let clock = clock
        predictions = PredictionLogRepository(database)
        stores = EndpointsUnderTest(
            endpoints: EndpointRepository(database),
            models: ModelRepository(database, directory: folder.path + "/models"),
            ledger: LedgerRepository(database)
        )
        store = RolloutRepository(database, makeID: TestStore.makeID)
        operations = RolloutOperations(
            rollouts: store,
            endpoints: stores.endpoints,
            models: stores.models,
            ledger: stores.ledger,
            now: { clock.now },
            makeID: TestStore.makeID
        )
        var logger = Logger(label: "test") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .critical
        controller = RolloutController(
            rollouts: store,
            evidence: EvidenceRepository(database),
            now: { clock.now },
            logger: logger
        )
        try await stores.register(2)
    }

    @Test func aRolloutGoesByThePlanOfTheHouseWhereNobodyGivesAnother() async throws {
        var operations = operations
        operations.plan = Self.plan
        let version = try #require(try await stores.models.version(2, of: "m"))
        let rollout = try await operations.deploy(version, by: "ada")
        #expect(rollout.plan == Self.plan && Self.plan != .standard)
    }

    private func deploy() async throws -> Rollout {
        let version = try #require(try await stores.models.version(2, of: "m"))
        return try await operations.deploy(version, plan: Self.plan, by: "ada")
    }

    /// Predictions as the split would share them out; those of version 2 have their own confidence.
    ///
    /// - Parameter isLong: Whether a text has 5,000 bytes rather than 100, by its number; those of version 2 that are not are as
    ///   sure as those of version 1.
    /// - Parameter oldArm: In place of the split's.
    private func predict(
        _ count: Int,
        confidence: Double,
        isLong: ((Int) -> Bool)? = nil,
        oldArm: TrafficSplit.Arm? = nil
    ) async throws {
        guard let split = try await stores.endpoints.endpoint("m")?.split else { return }
        var records: [PredictionRecord] = []
        for number in 0..<count {
            let unit = "\(clock.now) \(number)"
            let arm = oldArm ?? split.arm(for: unit)
            let isUnsure = arm.role == .canary && isLong?(number) != false
            records.append(
                PredictionRecord(
                    id: TestStore.makeID(),
                    time: clock.now,
                    endpoint: "m",
                    model: "m",
                    version: arm.version,
                    arm: arm,
                    unit: UInt64(clock.now * 1_000) << 20 | UInt64(number),
                    seconds: 0.001,
                    sketch: .init(textBytes: isLong?(number) == true ? 5_000 : 100),
                    outcome: .answered(
                        .init(label: "lease", confidence: isUnsure ? confidence : 0.9, probabilities: [])
                    )
                )
            )
        }
        try await predictions.append(records)
    }

    private func isLedgerIntact() async throws -> Bool {
        if case .intact = try await stores.ledger.verify(since: nil) { true } else { false }
    }

    /// A server may see a new split a moment late; what it answers until then is no sign of a wrong assignment.
    @Test func whatWasSharedOutByTheOldSplitIsNoEvidence() async throws {
        let rollout = try await deploy()
        try await predict(400, confidence: 0.9, oldArm: .init(version: 1, role: .stable, weight: TrafficSplit.whole))
        clock.advance(by: 1)
        try await controller.look()
        let late = try await operations.rollout(rollout.id)
        #expect(late.state == .running && late.evidence.stableRequests == 0)
        try await predict(400, confidence: 0.9)
        clock.advance(by: 1)
        try await controller.look()
        let seen = try await operations.rollout(rollout.id)
        #expect(seen.state == .running && seen.evidence.stableRequests + seen.evidence.canaryRequests == 400)
    }

    @Test func aGoodVersionGoesIntoProduction() async throws {
        let rollout = try await deploy()
        #expect(try await stores.endpoints.endpoint("m")?.split?.arms.map(\.weight) == [9_000, 1_000])
        #expect(try await stores.models.version(alias: "production", of: "m")?.version == 1)
        // The split's salt is drawn: of 600 the newcomer got too few every third time.
        try await predict(1_200, confidence: 0.9)
        clock.advance(by: 61)
        try await controller.look()
        #expect(try await stores.endpoints.endpoint("m")?.split?.arms.map(\.weight) == [5_000, 5_000])
        try await predict(200, confidence: 0.9)
        clock.advance(by: 31)
        // The accuracy gate is not required: no review came.
        try await controller.look()
        let ended = try await operations.rollout(rollout.id)
        #expect(ended.state == .completed)
        #expect(try await stores.models.version(alias: "production", of: "m")?.version == 2)
        #expect(try await stores.endpoints.endpoint("m")?.split == nil)
        #expect(try await store.events(of: rollout.id).count >= 3)
        #expect(try await isLedgerIntact())
        // What was in production before comes back at a word.
        #expect(try await operations.rollBack("m", because: "regret", by: "ada") == 1)
        #expect(try await stores.models.version(alias: "production", of: "m")?.version == 1)
        #expect(try await isLedgerIntact())
    }

    @Test func aBadVersionIsRolledBackWithAnIncident() async throws {
        let rollout = try await deploy()
        try await predict(600, confidence: 0.2)
        clock.advance(by: 2)
        try await controller.look()
        #expect(try await operations.rollout(rollout.id).state == .rolledBack)
        #expect(try await stores.endpoints.endpoint("m")?.split == nil)
        #expect(try await stores.models.version(alias: "production", of: "m")?.version == 1)
        let incident = try #require(try await store.incidents(before: nil, limit: 10).first)
        #expect(incident.report.summary == "version 2 of m failed at 10 % of the traffic: confidence")
        #expect(incident.notifications.map(\.channel) == ["log"])
        let details = try await operations.incident(incident.id)
        let draft = try #require(details.postMortem)
        #expect(draft.contains("Suspected: **confidence**, worse by 100.00 %."))
        #expect(draft.contains("No class or feature of the requests stands out.") && details.suspects == [])
        #expect(draft.contains("ada: began: step 1 of 3, 10 % for version 2"))
        let resolved = try await operations.resolve(incident.id, as: "trained again", by: "bob")
        #expect(resolved.resolution == "bob: trained again" && resolved.resolvedAt != nil)
        let again = await #expect(throws: Failure.self) {
            try await operations.resolve(incident.id, as: "twice", by: "bob")
        }
        #expect(again?.code == "incident_resolved")
        #expect(try await isLedgerIntact())
    }

    @Test func anIncidentNamesTheFeatureWhereTheVersionIsWorst() async throws {
        _ = try await deploy()
        try await predict(2_000, confidence: 0.2) { $0 % 2 == 0 }
        clock.advance(by: 2)
        try await controller.look()
        let incident = try #require(try await store.incidents(before: nil, limit: 1).first)
        let suspect = try #require(incident.report.suspects?.first)
        #expect(suspect.gate == .confidence && suspect.place == "text_bytes is above 100")
        #expect(suspect.canary == 1 && suspect.stable == 0)
        #expect(incident.notifications.first?.text.hasSuffix("worst where text_bytes is above 100") == true)
        let draft = try #require(try await operations.incident(incident.id).postMortem)
        #expect(draft.contains("- **text_bytes is above 100**: confidence of 100.00 % of"))
    }

    @Test func evidenceIsCountedOnceHoweverOftenOneLooks() async throws {
        let rollout = try await deploy()
        for _ in 0..<3 {
            try await predict(50, confidence: 0.9)
            clock.advance(by: 2)
            try await controller.look()
            try await controller.look()
        }
        let known = try await operations.rollout(rollout.id).evidence
        #expect(known.canaryRequests + known.stableRequests == 150)
    }

    @Test func aPersonHasTheirWayWhileTheControllerLooks() async throws {
        let rollout = try await deploy()
        // What was seen before a look is still what is meant.
        try await predict(50, confidence: 0.9)
        try await controller.look()
        let paused = try await operations.pause(rollout, because: "lunch", by: "ada")
        #expect(paused.state == .paused && paused.evidence.canaryRequests + paused.evidence.stableRequests == 50)
        let promoted = try await operations.promote(paused, toEnd: true, because: "enough", by: "ada")
        #expect(promoted.state == .completed)
        let over = await #expect(throws: Failure.self) {
            try await operations.abort(promoted, because: "late", by: "ada")
        }
        #expect(over?.code == "rollout_ended")
        #expect(try await isLedgerIntact())
    }

    @Test func whoPromotesByHandEndsTheRollout() async throws {
        let rollout = try await deploy()
        let version = try #require(try await stores.models.version(2, of: "m"))
        try await stores.models.setAlias("production", to: version, by: EndpointsUnderTest.at(5))
        try await controller.look()
        #expect(try await operations.rollout(rollout.id).state == .aborted)
        #expect(try await stores.endpoints.endpoint("m")?.split == nil)
    }

    @Test func anEndpointHasOneRolloutAtATime() async throws {
        _ = try await deploy()
        let failure = await #expect(throws: Failure.self) { try await deploy() }
        #expect(failure?.code == "rollout_under_way")
        let reason = await #expect(throws: Failure.self) {
            try await operations.rollBack("m", because: "", by: "ada")
        }
        #expect(reason?.code == "reason_missing")
        #expect(try await operations.rollBack("m", because: "no", by: "ada") == 1)
        _ = try await deploy()
    }

    /// Two processes that look at once: one saves, and the evidence is counted once.
    @Test func ofTwoWhoLookAtOnceOneSaves() async throws {
        let rollout = try await deploy()
        try await predict(100, confidence: 0.9)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { try? await controller.look() } }
        }
        let known = try await operations.rollout(rollout.id).evidence
        #expect(known.canaryRequests + known.stableRequests == 100)
    }
}
