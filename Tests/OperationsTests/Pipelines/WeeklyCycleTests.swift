import Documents
import Mathematics
import Operations
import Pipelines
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// Two weeks of the pipeline that comes with the product, on a clock that the test moves: real documents, real trainings.
struct WeeklyCycleTests {
    private static let classes: [DocumentClass] = [.lease, .amendment, .addendum]
    private static let words = [
        "lease agreement landlord tenant premises", "amendment hereby amended section ratified",
        "addendum rider exhibit supplement attached",
    ]
    private static let filler = """
        suite square feet floor parking insurance taxes utilities security deposit month year county state office retail storage
        party notice default cure days sign title company monthly annual common area expense share audit repair roof structure
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    let home: PipelineHome
    private let models: ModelRepository

    init() throws {
        home = try PipelineHome()
        models = ModelRepository(home.database, directory: home.folder.path + "/models")
    }

    @Test(.timeLimit(.minutes(30)))
    func theMachineTrainsAgainByItself() async throws {
        try home.clock.move(to: "2026-01-05T00:00:00Z")
        let definition = try StandardPipeline.text().replacing("value: auto}", with: "value: '{budget: 2}'}")
        _ = try await home.operations.add(definition, from: "pipeline.yaml")
        #expect(try await home.scheduler.look().isEmpty)

        // Monday: documents come, and people say what they are.
        home.clock.move(by: 3600)
        try await review(1...75)
        #expect(try await home.scheduler.look().isEmpty)
        home.clock.move(by: 360)
        let change = try await onlyRun()
        #expect(change.cause.kind == .dataChange)
        #expect(try await home.scheduler.look().isEmpty)
        let first = try await home.carryOut(change)
        #expect(first.run.state == .succeeded, "\(first.run.failure)")
        #expect(first.steps.map(\.step) == StandardComponent.allCases.map(\.rawValue))
        #expect(first.steps.last?.outputs["decision"]?.text == "passed")
        let version = try #require(try await models.version(alias: "challenger", of: PipelineHome.modelName))
        #expect(version.version == 2)
        try await checkLineage(of: version, to: first)

        // Sunday, 02:00 UTC: nothing has changed, so that nothing is trained again.
        try home.clock.move(to: "2026-01-11T01:59:00Z")
        #expect(try await home.scheduler.look().isEmpty)
        try home.clock.move(to: "2026-01-11T02:00:20Z")
        let scheduled = try await onlyRun()
        #expect(scheduled.cause.kind == .schedule && scheduled.cause.detail.contains("2026-01-11T02:00:00Z"))
        let second = try await home.carryOut(scheduled)
        #expect(second.run.state == .succeeded)
        #expect(second.steps.map { $0.attempts == 0 } == [true, true, true, false])
        #expect(try await models.versions(of: PipelineHome.modelName).count == 2)

        // The version in production is wrong of what comes next.
        home.clock.move(by: 3600)
        try await review(76...120, predicting: { _ in .other })
        let decay = try await onlyRun()
        #expect(decay.cause.kind == .performanceDegradation)
        #expect(decay.cause.detail.contains("accuracy 0.625 of default:1 on 120 reviews"))
        #expect(try await home.carryOut(decay).run.state == .succeeded)
        home.clock.move(by: 360)
        #expect(try await onlyRun().cause.kind == .dataChange)
        let versions = try await models.versions(of: PipelineHome.modelName).count

        // Somebody is mistaken about half of the documents: validation stops the run.
        for number in 1...60 { try await save(number, as: Self.classes[(number + 1) % 3]) }
        _ = try await home.scheduler.look()
        home.clock.move(by: 360)
        let bad = try await home.carryOut(try await onlyRun())
        #expect(bad.run.state == .failed && bad.run.failure.contains("The data is refused"))
        #expect(bad.steps.map(\.state) == [.failed, .skipped, .skipped, .skipped])
        #expect(bad.steps[0].attempts == 1)
        #expect(try await models.versions(of: PipelineHome.modelName).count == versions)
    }

    /// The one run that is due.
    private func onlyRun() async throws -> PipelineRun {
        let runs = try await home.scheduler.look()
        #expect(runs.count == 1)
        return try #require(runs.first)
    }

    /// Data, run, step and version know one another.
    private func checkLineage(of version: ModelVersion, to result: (run: PipelineRun, steps: [StepRun])) async throws {
        let training = try #require(version.runID)
        let run = try #require(try await RunRepository(home.database).run(training))
        #expect(run.tags[Run.parentTag] == result.steps[2].trackedRun)
        #expect(run.inputs.map(\.name) == ["processed_features"] && run.inputs[0].profile == #"{"num_rows":60}"#)
    }

    private func review(_ numbers: ClosedRange<Int>, predicting: (DocumentClass) -> DocumentClass = { $0 }) async throws
    {
        var random = SeededRandom(seed: UInt64(numbers.lowerBound))
        let stores = StoresUnderTest(
            documents: DocumentRepository(home.database),
            jobs: JobRepository(home.database),
            passages: PassageRepository(home.database, directory: home.folder.path + "/index")
        )
        for number in numbers {
            let kind = Self.classes[number % 3]
            let text = "\(Self.words[number % 3]) \(random.shuffled(Self.filler).prefix(25).joined(separator: " "))"
            try await stores.ingest(
                .fixture(number, name: "document-\(number).pdf", pages: [text], class: predicting(kind)),
                at: home.clock.now
            )
            try await save(number, as: kind)
        }
    }

    private func save(_ number: Int, as kind: DocumentClass) async throws {
        try await ReviewRepository(home.database).save(
            Review(documentID: .fixture(number), documentClass: kind, reviewer: "desk", reviewedAt: home.clock.now)
        )
    }
}
