import Documents
import Foundation
import Learning
import Operations
import SQLiteStorage
import Serving
import TestSupport
import Testing
import Tracking

struct ServingOperationsTests {
    private static let model = "document-class"
    private let store: TestStore
    /// Sees every change at once.
    private let serving: ServingOperations

    init() throws {
        store = try TestStore()
        serving = store.serving(ServingConfiguration(refreshSeconds: 0))
    }

    /// Registers versions that tell leases from statements; the first is put in production.
    private func train(_ count: Int) async throws {
        for number in 1...count {
            let samples = (0..<12).map { index in
                index.isMultiple(of: 2)
                    ? TextSample(text: "lease agreement landlord tenant \(number) \(index)", label: "lease")
                    : TextSample(text: "common area maintenance share \(number) \(index)", label: "cam_statement")
            }
            let trained = try Trainer(configuration: TrainerConfiguration(folds: 2)).train(samples)
            let attribution = Attribution(actor: "test", time: 1)
            let version = try await store.models.register(
                name: Self.model,
                data: trained.classifier.data(),
                runID: nil,
                by: attribution
            )
            if number == 1 {
                try await store.models.setAlias(ModelReference.production, to: version, by: attribution)
            }
        }
    }

    private func deploy(_ arms: [TrafficSplit.Arm]) async throws {
        let stored = try await store.endpoints.endpoint(Self.model) ?? Endpoint(ofModel: Self.model)
        _ = try await store.endpoints.replace(
            stored.with(try TrafficSplit(arms: arms, salt: "s")),
            because: "a test",
            by: Attribution(actor: "test", time: 2)
        )
    }

    private func ask(_ text: String = "lease agreement", unit: String? = nil) async throws -> ServedAnswer {
        try await serving.answer(
            TextSample(text: text),
            to: ServingQuestion(endpoint: Self.model, unit: unit, caller: "a")
        )
    }

    private func recorded() async throws -> [PredictionRecord] {
        await store.journal.flush()
        return try await store.predictions.records(at: Self.model, version: nil, since: 0, limit: 10_000)
    }

    @Test func withoutAVersionInProductionNothingAnswers() async throws {
        #expect(try await !serving.canAnswer(at: Self.model))
        let failure = await #expect(throws: Failure.self) { try await ask() }
        #expect(failure?.code == "no_model")
    }

    @Test func everyPredictionIsWrittenDownOnce() async throws {
        try await train(1)
        let first = try await ask("lease agreement landlord")
        // Known already, and a prediction of its own all the same.
        let second = try await ask("lease agreement landlord")
        let records = try await recorded()
        #expect(Set(records.map(\.id)) == [first.id, second.id] && records.count == 2)
        let record = try #require(records.first)
        #expect(record.model == Self.model && record.version == 1)
        #expect(record.role == .stable && record.weight == TrafficSplit.whole)
        #expect(record.sketch.textBytes == "lease agreement landlord".utf8.count)
        let answer = PredictionRecord.Answer(
            label: first.classification.label,
            confidence: first.classification.confidence,
            probabilities: first.classification.probabilities.map(\.probability)
        )
        guard case .answered(let kept) = record.outcome else {
            Issue.record("there is no answer")
            return
        }
        #expect(kept.label == answer.label && kept.confidence == answer.confidence)
        #expect(first.classification == second.classification)
        #expect(first.version.statistics.cached == 1 && first.version.statistics.answered == 1)
    }

    @Test func aUnitKeepsItsVersionWhileTheCanaryGrows() async throws {
        try await train(2)
        let units = (0..<400).map { "unit \($0)" }
        var canary: Set<String> = []
        for weight in [1_000, 5_000, 10_000] {
            try await deploy([
                .init(version: 1, role: .stable, weight: TrafficSplit.whole - weight),
                .init(version: 2, role: .canary, weight: weight),
            ])
            var now: Set<String> = []
            for unit in units where try await ask(unit: unit).version.version.version == 2 { now.insert(unit) }
            #expect(canary.isSubset(of: now))
            // Four standard deviations of the binomial share.
            let share = Double(weight) / Double(TrafficSplit.whole)
            #expect(abs(Double(now.count) / 400 - share) <= 4 * (share * (1 - share) / 400).squareRoot())
            canary = now
        }
        let records = try await recorded()
        #expect(records.count == 1_200)
        #expect(records.filter { $0.version == 2 }.allSatisfy { $0.role == .canary && $0.weight != nil })
    }

    @Test func theChangeOfAnotherProcessIsSeen() async throws {
        try await train(2)
        #expect(try await ask().version.version.version == 1)
        let second = try #require(try await store.models.version(2, of: Self.model))
        try await store.models.setAlias(ModelReference.production, to: second, by: Attribution(actor: "x", time: 3))
        #expect(try await ask().version.version.version == 2)
    }

    @Test func whatIsKnownCountsForAWhile() async throws {
        try await train(2)
        let patient = store.serving(ServingConfiguration(refreshSeconds: 3_600))
        let question = ServingQuestion(endpoint: Self.model, caller: "a")
        _ = try await patient.answer(TextSample(text: "a"), to: question)
        let second = try #require(try await store.models.version(2, of: Self.model))
        try await store.models.setAlias(ModelReference.production, to: second, by: Attribution(actor: "x", time: 3))
        #expect(try await patient.answer(TextSample(text: "a"), to: question).version.version.version == 1)
    }

    @Test func aCanaryThatCannotBeLoadedHurtsNobodyAndIsOnRecord() async throws {
        try await train(2)
        let second = try #require(try await store.models.version(2, of: Self.model))
        let path = try await store.models.file(of: second)
        try Data("no model".utf8).write(to: URL(fileURLWithPath: path))
        try await deploy([
            .init(version: 1, role: .stable, weight: 0), .init(version: 2, role: .canary, weight: 10_000),
        ])
        let answer = try await ask()
        #expect(answer.version.version.version == 1)
        let records = try await recorded()
        #expect(records.count == 2)
        let failed = try #require(records.first { $0.version == 2 })
        #expect(failed.role == .canary && failed.outcome == .failed(code: "model_corrupt"))
        #expect(records.first { $0.version == 1 }?.id == answer.id)
    }

    @Test(.timeLimit(.minutes(30))) func shadowsAnswerBesideAndAreOnRecord() async throws {
        try await train(2)
        try await deploy([
            .init(version: 1, role: .stable, weight: 10_000), .init(version: 2, role: .shadow, weight: 10_000),
        ])
        let answer = try await ask()
        #expect(answer.version.version.version == 1)
        while store.journal.counts.written < 2 { await store.journal.flush() }
        let shadow = try #require(try await recorded().first { $0.role == .shadow })
        #expect(shadow.version == 2 && shadow.shadowOf == answer.id && shadow.id != answer.id)
        #expect(serving.droppedShadows == 0)
    }

    @Test func samplesOfOneQuestionHaveOneVersion() async throws {
        try await train(2)
        try await deploy([
            .init(version: 1, role: .stable, weight: 5_000), .init(version: 2, role: .canary, weight: 5_000),
        ])
        for unit in 0..<20 {
            let answers = try await serving.answer(
                (0..<10).map { TextSample(text: "lease \($0)") },
                to: ServingQuestion(endpoint: Self.model, unit: "\(unit)", caller: "a")
            )
            #expect(answers.count == 10 && Set(answers.map(\.version.version.version)).count == 1)
        }
    }

    @Test func aVersionMayBeAskedPastTheTraffic() async throws {
        try await train(2)
        let question = ServingQuestion(endpoint: Self.model, version: 2, caller: "a")
        let answer = try await serving.answer(TextSample(text: "lease"), to: question)
        #expect(answer.version.version.version == 2 && answer.arm == nil)
        #expect(try await recorded().map(\.role) == [nil])
        let unknown = ServingQuestion(endpoint: Self.model, version: 7, caller: "a")
        let failure = await #expect(throws: Failure.self) {
            try await serving.answer(TextSample(text: "lease"), to: unknown)
        }
        #expect(failure?.code == "version_not_found")
    }

    @Test func noMoreVersionsAreKeptThanAllowed() async throws {
        try await train(3)
        let small = store.serving(ServingConfiguration(maximumVersions: 2))
        for version in 1...3 {
            let question = ServingQuestion(endpoint: Self.model, version: version, caller: "a")
            _ = try await small.answer(TextSample(text: "lease"), to: question)
        }
        #expect(small.loaded.map(\.version.version) == [2, 3])
    }

    @Test func whatIsAnsweredAtOnceIsAnsweredAlike() async throws {
        try await train(3)
        try await deploy([
            .init(version: 1, role: .stable, weight: 5_000),
            .init(version: 2, role: .canary, weight: 5_000),
            .init(version: 3, role: .shadow, weight: TrafficSplit.whole),
        ])
        let serving = store.serving(ServingConfiguration(refreshSeconds: 1_000))
        let samples = (0..<40).map { TextSample(text: "lease agreement common area \($0)") }
        let question = ServingQuestion(endpoint: Self.model, caller: "a")
        // Nothing is known yet.
        #expect(serving.answerAtOnce(samples[0], to: question) == nil)
        for sample in samples {
            let usual = try await serving.answer(sample, to: question)
            let answer = try #require(serving.answerAtOnce(sample, to: question))
            #expect(answer.classification == usual.classification && answer.arm == usual.arm && answer.id != usual.id)
        }
        while try await recorded().count(where: { $0.role == .shadow }) < 80 { await Task.yield() }
        let records = try await recorded()
        #expect(records.count == 160)
        #expect(Set(records.compactMap { $0.role }) == [.stable, .canary, .shadow])
        let ofVersion = ServingQuestion(endpoint: Self.model, version: 1, caller: "a")
        #expect(serving.answerAtOnce(samples[0], to: ofVersion) == nil)
        try await serving.load(Self.model)
        #expect(serving.answerAtOnce(samples[0], to: question) != nil)
    }
}
