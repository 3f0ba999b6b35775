import Documents
import Foundation
import Learning
import Mathematics
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
            actor: "test",
            now: TestStore.now,
            makeID: TestStore.makeID
        )
    }

    @Test func aTrainingIsARunAndAVersionThatCanBeJudged() async throws {
        let outcome = try await train(named: "letters")
        #expect(outcome.version.version == 1)
        let run = try #require(try await store.runs.run(outcome.run.id))
        #expect(run.status == .finished)
        #expect(run.metrics["accuracy"]?.value == outcome.validation.accuracy)
        let judged = try await training.evaluate(
            ModelReference(name: "letters", selector: .version(1)),
            on: Self.samples
        )
        #expect(judged.evaluation.accuracy == 1)
    }

    @Test func theSameDataAndSeedGiveTheSameBytes() async throws {
        let first = try await train(named: "one")
        let second = try await train(named: "two")
        #expect(first.version.content.sha256 == second.version.content.sha256)
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

    @Test func aSearchLeavesItsLeaderboardWithTheRun() async throws {
        let outcome = try await search(named: "letters")
        let leaderboard = try #require(outcome.leaderboard)
        #expect(leaderboard.evaluations == 4 && leaderboard.rows.count == 8)
        #expect(try await training.leaderboard(of: outcome.run.id) == leaderboard)
        #expect(outcome.run.parameters["learner"] == leaderboard.rows[0].learner)
        let other = try await train(named: "fixed")
        #expect(try await training.leaderboard(of: other.run.id) == nil)
    }

    /// What a kill leaves: a run that says it is running, with the trials that were done.
    @Test func aKilledSearchGoesOnUnderItsRun() async throws {
        var killed = try await search(named: "letters").run
        let whole = try await search(named: "reference")
        killed.status = .running
        killed.endedAt = nil
        try await store.runs.save(killed)
        let kept = try #require(
            try await store.runs.artifact(TrainingOperations.trialsArtifact, of: killed.id)
        )
        let trials = try JSONDecoder().decode([SearchTrial].self, from: Data(kept))
        try await store.runs.saveArtifact(
            Array(JSONEncoder().encode(Array(trials.prefix(1)))),
            name: TrainingOperations.trialsArtifact,
            of: killed.id
        )
        let resumed = try await search(named: "letters")
        #expect(resumed.run.id == killed.id && resumed.run.status == .finished)
        #expect(resumed.version.content.sha256 == whole.version.content.sha256)
        #expect(resumed.leaderboard == whole.leaderboard)
    }

    @Test func aRunThatAnotherProcessIsAtIsLeftToIt() async throws {
        var other = try await search(named: "letters").run
        other.status = .running
        other.parameters["owner"] = "alive"
        try await store.runs.save(other)
        #expect(try await search(named: "letters").run.id != other.id)
    }

    @Test func aVersionIsHeldAgainstAnother() async throws {
        _ = try await train(named: "one")
        _ = try await search(named: "two")
        let comparison = try await training.compare(
            ModelReference(name: "one", selector: .version(1)),
            with: ModelReference(name: "two", selector: .version(1)),
            on: Self.samples
        )
        #expect(comparison.onlyFirst == 0 && comparison.onlySecond == 0 && comparison.midP == 1)
    }

    @Test func smallerModelsAreKeptWithTheRunAndTheProvenOneIsRegistered() async throws {
        let samples = (0..<280).flatMap { number in
            Self.samples.prefix(2).map { TextSample(text: "\($0.text) \(number)", label: $0.label) }
        }
        let space = SearchSpace(features: [.words(minimumGroups: 1)], vectors: [SupportVectorSolver()], bayes: [])
        let outcome = try await training.train(
            samples,
            from: "test",
            name: "compact",
            search: ModelSearch(space: space, seed: 1),
            targetRisk: 0.05,
            falseAlarmRate: 0.02,
            compresses: true,
            drawsCurve: true,
            owner: "test",
            isAlive: { $0 == "alive" }
        ) { _ in }
        #expect(outcome.variants.first?.name == "8-bit weights" && outcome.variants.count > 1)
        let curve = try #require(outcome.learningCurve)
        let drawn = try #require(
            try await store.runs.artifact(TrainingOperations.learningCurveArtifact, of: outcome.run.id)
        )
        #expect(try JSONDecoder().decode(LearningCurve.self, from: Data(drawn)) == curve)
        #expect(outcome.version.version == 1 && outcome.compact?.version == 2)
        let run = try #require(try await store.runs.run(outcome.run.id))
        #expect(run.parameters["compact"] != nil)
        #expect(run.metrics["compact_loss_upper"].map { $0.value <= ModelCompressor.margin } == true)
        let kept = try #require(try await store.runs.artifact(TrainingOperations.variantsArtifact, of: run.id))
        #expect(try JSONDecoder().decode([ModelVariant.Summary].self, from: Data(kept)) == outcome.variants)
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

    private func search(named name: String) async throws -> TrainingOperations.Outcome {
        let space = SearchSpace(
            features: [.words(minimumGroups: 1), .wordsAndCharacters(minimumGroups: 1)],
            vectors: [SupportVectorSolver()],
            bayes: [ComplementBayes()],
            shares: [0.3, 0.5]
        )
        return try await training.train(
            Self.samples,
            from: "test",
            name: name,
            search: ModelSearch(space: space, seed: 1),
            targetRisk: 0.05,
            falseAlarmRate: 0.02,
            owner: "test",
            isAlive: { $0 == "alive" }
        ) { _ in }
    }

    private static let samples: [TextSample] = (0..<12).flatMap { number in
        [
            TextSample(text: "the landlord leases the premises to the tenant, suite \(number)", label: "lease"),
            TextSample(text: "this amendment amends the lease in article \(number)", label: "amendment"),
        ]
    }
}
