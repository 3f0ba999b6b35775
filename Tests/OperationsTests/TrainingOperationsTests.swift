import Documents
import Learning
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct TrainingOperationsTests {
    let store: TestStore
    let training: TrainingOperations

    init() throws {
        store = try TestStore()
        training = TrainingOperations(
            models: store.models,
            runs: store.runs,
            now: TestStore.now,
            makeID: TestStore.makeID
        )
    }

    @Test func aTrainingIsARunAndAVersionThatCanBeJudged() async throws {
        let outcome = try await train(named: "letters")
        #expect(outcome.version.version == 1)
        let run = try #require(try await store.runs.run(outcome.run.id))
        #expect(run.status == .finished)
        #expect(run.metrics["accuracy"] == outcome.validation.accuracy)
        let judged = try await training.evaluate(
            ModelReference(name: "letters", selector: .version(1)),
            on: Self.samples
        )
        #expect(judged.evaluation.accuracy == 1)
    }

    @Test func theSameDataAndSeedGiveTheSameBytes() async throws {
        let first = try await train(named: "one")
        let second = try await train(named: "two")
        #expect(first.version.sha256 == second.version.sha256)
    }

    @Test func aFailedTrainingIsRecordedAndNamed() async throws {
        let failure = try await #require(throws: Failure.self) {
            try await training.train(
                [TextSample(text: "one", label: "a")],
                from: "test",
                name: "letters",
                configuration: TrainerConfiguration()
            ) { _ in }
        }
        #expect(failure.code == "training_failed")
        #expect(try await store.runs.runs(experiment: "letters", limit: 10).map(\.status) == [.failed])
        #expect(try await store.models.versions(of: nil).isEmpty)
    }

    @Test(arguments: ["", "../x", "a/b", ".hidden", "a b"])
    func aNameThatCouldLeaveTheFolderIsRefused(_ name: String) async throws {
        let failure = try await #require(throws: Failure.self) { try await train(named: name) }
        #expect(failure.code == "invalid_name")
    }

    @Test func aLabelThatIsNoClassIsRefused() async throws {
        let failure = try await #require(throws: Failure.self) {
            try await training.train(
                Self.samples,
                from: "test",
                name: "letters",
                configuration: TrainerConfiguration(),
                classes: ["lease"]
            ) { _ in }
        }
        #expect(failure.code == "unknown_class")
    }

    private func train(named name: String) async throws -> TrainingOperations.Outcome {
        try await training.train(
            Self.samples,
            from: "test",
            name: name,
            configuration: TrainerConfiguration(folds: 3)
        ) { _ in }
    }

    private static let samples: [TextSample] = (0..<12).flatMap { number in
        [
            TextSample(text: "the landlord leases the premises to the tenant, suite \(number)", label: "lease"),
            TextSample(text: "this amendment amends the lease in article \(number)", label: "amendment"),
        ]
    }
}
