import Pipelines
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct PipelineRepositoryTests {
    private let home: StoredHome
    private let store: PipelineRepository

    init() throws {
        home = try StoredHome()
        store = PipelineRepository(home.database)
    }

    private func run(_ id: String, of pipeline: String = "p") -> PipelineRun {
        PipelineRun(
            id: id,
            pipeline: pipeline,
            definition: "name: p",
            parameters: ["word": "apple"],
            cause: Cause(.manual, "by the test"),
            createdAt: 5
        )
    }

    @Test func pipelinesAreKeptByName() async throws {
        try await store.save(PipelineEntry(name: "b", definition: "one", isPaused: false, savedAt: 1))
        try await store.save(PipelineEntry(name: "a", definition: "two", isPaused: false, savedAt: 2))
        #expect(try await store.setPaused(true, of: "b"))
        try await store.save(PipelineEntry(name: "b", definition: "three", isPaused: false, savedAt: 3))
        let kept = PipelineEntry(name: "b", definition: "three", isPaused: true, savedAt: 3)
        #expect(try await store.pipeline("b") == kept)
        #expect(try await store.pipelines().map(\.name) == ["a", "b"])
        #expect(try await store.removePipeline("a"))
        #expect(try await !store.removePipeline("a"))
    }

    @Test func aRunIsTrackedFromItsBeginning() async throws {
        try await store.create(run("r1"))
        #expect(try await store.run("r1") == run("r1"))
        let tracked = try #require(try await RunRepository(home.database).run(RunID(rawValue: "r1")))
        #expect(
            tracked.status == .scheduled && tracked.experiment == "p" && tracked.tags["deedbox.trigger"] == "manual"
        )
    }

    @Test func whatOthersLogToTheRunOfAStepStays() async throws {
        let runs = RunRepository(home.database)
        try await store.create(run("r1"))
        var step = StepRun(run: "r1", step: "s", state: .running)
        (step.trackedRun, step.startedAt) = ("t1", 7)
        try await store.save(step, of: "p")
        let id = RunID(rawValue: "t1")
        try await runs.log(RunLog(metrics: [.init("loss", Metric(0.25))], tags: ["by": "the step"]), to: id)
        (step.state, step.endedAt) = (.succeeded, 9)
        try await store.save(step, of: "p")
        let tracked = try #require(try await runs.run(id))
        #expect(tracked.status == .finished && tracked.endedAt == 9)
        #expect(tracked.metrics["loss"]?.value == 0.25 && tracked.tags["by"] == "the step")
    }

    @Test func runsOfOnePipelineFollowOneAnother() async throws {
        for (id, pipeline) in [("r1", "p"), ("r2", "p"), ("r3", "q")] { try await store.create(run(id, of: pipeline)) }
        #expect(try await store.claimNext(owner: "me", at: 6)?.id == "r1")
        #expect(try await store.claimNext(owner: "me", at: 6)?.id == "r3")
        #expect(try await store.claimNext(owner: "me", at: 6) == nil)
        #expect(try await store.claim("r1", owner: "you", at: 6) == nil)
        var ended = try #require(try await store.run("r1"))
        (ended.state, ended.endedAt) = (.succeeded, 9)
        try await store.finish(ended)
        #expect(try await store.claimNext(owner: "me", at: 10)?.id == "r2")
        #expect(try await store.runs(of: "p", limit: 9).map(\.id) == ["r2", "r1"])
    }

    @Test func whatADeadProcessLeftIsPendingAgain() async throws {
        try await store.create(run("r1"))
        _ = try await store.claim("r1", owner: "dead", at: 6)
        var step = StepRun(run: "r1", step: "s", state: .running)
        (step.attempts, step.trackedRun, step.startedAt) = (1, "t1", 7)
        try await store.save(step, of: "p")
        #expect(try await store.recover { _ in true }.isEmpty)
        #expect(try await store.recover { $0 != "dead" }.map(\.state) == [.pending])
        let kept = try #require(try await store.steps(of: "r1").first)
        #expect(kept.state == .pending && kept.attempts == 0 && kept.trackedRun == "t1")
    }

    @Test func resultsAreFoundByKeyAndByPipeline() async throws {
        try await store.create(run("r1"))
        var step = StepRun(run: "r1", step: "s", state: .succeeded)
        (step.trackedRun, step.startedAt, step.endedAt, step.cacheKey) = ("t1", 7, 8, "key")
        step.identity = StepIdentity(parts: ["command": "x"])
        step.outputs = ["figures": StepValue(type: .metrics, sha256: "aa", metrics: ["accuracy": 0.5])]
        step.outputsRun = "t1"
        try await store.save(step, of: "p")
        #expect(try await store.result(of: "s", cacheKey: "key") == step)
        #expect(try await store.result(of: "s", cacheKey: "other") == nil)
        #expect(try await store.latestResult(of: "s", in: "p") == step)
        #expect(try await store.latestResult(of: "s", in: "q") == nil)
        let tracked = try #require(try await RunRepository(home.database).run(RunID(rawValue: "t1")))
        #expect(tracked.metrics["accuracy"]?.value == 0.5 && tracked.tags[Run.parentTag] == "r1")
    }

    @Test func oneOfTwoWhoSawTheSameMakesTheRun() async throws {
        try await store.save(PipelineEntry(name: "p", definition: "", isPaused: false, savedAt: 1))
        func remember(_ new: String, inPlaceOf old: String?, making id: String) async throws -> Bool {
            try await store.remember(new, inPlaceOf: old, of: "p", key: "schedule", creating: [run(id)])
        }
        #expect(try await remember("1", inPlaceOf: nil, making: "r1"))
        #expect(try await !remember("1", inPlaceOf: nil, making: "r2"))
        #expect(try await remember("2", inPlaceOf: "1", making: "r3"))
        #expect(try await store.runs(of: nil, limit: 9).map(\.id) == ["r3", "r1"])
        #expect(try await store.memory(of: "p", key: "schedule") == "2")
    }

    @Test func aRunThatIsRemovedTakesItsStepsAlong() async throws {
        try await store.create(run("r1"))
        try await store.save(StepRun(run: "r1", step: "s", state: .skipped), of: "p")
        try await RunRepository(home.database).setLifecycle(.deleted, of: RunID(rawValue: "r1"), at: 1)
        let folder = home.folder.path + "/pipelines"
        try home.folder.write("a line", as: "pipelines/r1/s.log")
        try await store.create(run("r2"))
        try home.folder.write("a line", as: "pipelines/r2/s.log")
        let garbage = GarbageRepository(home.database, artifacts: "none", models: "none", pipelines: folder)
        let report = try await garbage.collect(deletedBefore: 2, at: 3)
        #expect(report.runs == 1 && report.files == 1 && report.bytes == 6)
        #expect(try await store.run("r1") == nil)
        #expect(try await store.steps(of: "r1").isEmpty)
    }
}
