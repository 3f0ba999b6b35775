import Documents
import Foundation
import Logging
import Operations
import Pipelines
import SQLiteStorage
import Synchronization
import TestSupport
import Testing

/// Pipelines over the real stores, with a clock that the test moves; steps are real processes.
struct PipelineHome: Sendable {
    /// A clock that stands until it is moved.
    final class Clock: Sendable {
        private let time: Mutex<Double>

        init(_ time: Double) { self.time = Mutex(time) }

        var now: Double { time.withLock { $0 } }
        func move(by seconds: Double) { time.withLock { $0 += seconds } }
        func move(to text: String) throws {
            let date = try Date.ISO8601FormatStyle().parse(text)
            time.withLock { $0 = date.timeIntervalSince1970 }
        }
    }

    /// The built executable beside the test bundle.
    static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("deedbox").path
    /// The model that documents of the fixtures were classified by.
    static let modelName = "default"

    let folder: TemporaryFolder
    let clock = Clock(0)
    let database: SQLiteDatabase
    let store: PipelineRepository
    let operations: PipelineOperations
    let engine: PipelineEngine
    let scheduler: PipelineScheduler

    /// - Parameter environment: More that steps are told, by the folder of the home.
    init(stepsAtOnce: Int = 2, environment: (String) -> [String: String] = { _ in [:] }) throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        let (documents, reviews) = (DocumentRepository(database), ReviewRepository(database))
        let clock = clock
        let now: @Sendable () -> Double = { clock.now }
        store = PipelineRepository(database)
        operations = PipelineOperations(
            store: store,
            folder: folder.path + "/pipelines",
            now: now,
            makeID: TestStore.makeID
        )
        engine = PipelineEngine(
            StepSurroundings(
                artifacts: ArtifactRepository(database, directory: folder.path + "/artifacts"),
                store: store,
                fingerprint: DataFingerprint(documents: documents, reviews: reviews),
                folder: folder.path + "/pipelines",
                program: Self.program,
                environment: [
                    "PATH": "/usr/bin:/bin", "DEEDBOX_HOME": folder.path,
                    "DEEDBOX_CLASSIFICATION_MODEL": Self.modelName,
                ].merging(environment(folder.path)) { _, own in own },
                now: now,
                makeID: TestStore.makeID,
                grace: .seconds(1)
            ),
            stepsAtOnce: stepsAtOnce
        )
        scheduler = Self.scheduler(database, folder.path, store, operations, now)
    }

    /// One that has not looked before, as after a start of the program.
    func newScheduler() -> PipelineScheduler {
        Self.scheduler(database, folder.path, store, operations) { [clock] in clock.now }
    }

    private static func scheduler(
        _ database: SQLiteDatabase,
        _ folder: String,
        _ store: PipelineRepository,
        _ operations: PipelineOperations,
        _ now: @escaping @Sendable () -> Double
    ) -> PipelineScheduler {
        let (documents, reviews) = (DocumentRepository(database), ReviewRepository(database))
        let review = ReviewOperations(
            reviews: reviews,
            documents: documents,
            shelf: ModelShelf(
                name: modelName,
                registry: ModelRepository(database, directory: folder + "/models")
            ),
            classes: ["lease", "amendment", "addendum"],
            now: now
        )
        return PipelineScheduler(
            store: store,
            operations: operations,
            fingerprint: DataFingerprint(documents: documents, reviews: reviews),
            accuracy: { try await review.accuracyInProduction() },
            now: now,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
    }

    /// Starts a run of a pipeline and carries it out.
    func run(
        _ definition: String,
        parameters: [String: String] = [:]
    ) async throws -> (run: PipelineRun, steps: [StepRun]) {
        let run = try await operations.start(
            definition,
            from: "test",
            parameters: parameters,
            cause: Cause(.manual, "by the test")
        )
        return try await carryOut(run)
    }

    /// Carries out a run that waits.
    func carryOut(_ run: PipelineRun) async throws -> (run: PipelineRun, steps: [StepRun]) {
        let claimed = try #require(try await store.claim(run.id, owner: "test", at: clock.now))
        let ended = try await engine.execute(claimed)
        #expect(try await store.run(run.id)?.state == ended.state)
        return (ended, try await store.steps(of: run.id))
    }

    /// What a step wrote.
    func log(_ step: String, of run: PipelineRun) throws -> String {
        try String(contentsOfFile: "\(folder.path)/pipelines/\(run.id)/\(step).log", encoding: .utf8)
    }
}
