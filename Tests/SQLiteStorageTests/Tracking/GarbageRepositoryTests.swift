import Foundation
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct GarbageRepositoryTests {
    let home: StoredHome
    let runs: RunRepository
    let experiments: ExperimentRepository
    let logged: LoggedModelRepository
    let artifacts: ArtifactRepository
    let models: ModelRepository
    let catalog: CatalogRepository
    let garbage: GarbageRepository

    init() throws {
        home = try StoredHome()
        let path = home.folder.path
        runs = RunRepository(home.database)
        experiments = ExperimentRepository(home.database)
        logged = LoggedModelRepository(home.database)
        artifacts = ArtifactRepository(home.database, directory: path + "/artifacts")
        models = ModelRepository(home.database, directory: path + "/models")
        catalog = CatalogRepository(home.database, directory: path + "/models")
        garbage = GarbageRepository(
            home.database,
            artifacts: path + "/artifacts",
            models: path + "/models",
            pipelines: path + "/pipelines"
        )
    }

    /// A run with a file of 100,000 times that byte.
    @discardableResult
    private func addRun(_ name: String, byte: UInt8, in experiment: ExperimentID = .standard) async throws -> RunID {
        let id = RunID(rawValue: name)
        _ = try await runs.create(Run(id: id, experiment: "", status: .finished, startedAt: 1), in: experiment)
        try await save(byte, of: .run(id))
        return id
    }

    private func save(_ byte: UInt8, of owner: ArtifactOwner) async throws {
        let chunks = AsyncStream { continuation in
            continuation.yield([UInt8](repeating: byte, count: 100_000))
            continuation.finish()
        }
        _ = try await artifacts.save(chunks, at: try ArtifactPath("large.bin"), of: owner)
    }

    private func isReadable(_ owner: ArtifactOwner) async throws -> Bool {
        let count = Counter()
        try await artifacts.read(try ArtifactPath("large.bin"), of: owner) { await count.add($0.count) }
        return await count.value == 100_000
    }

    private var files: Int {
        ((try? FileManager.default.contentsOfDirectory(atPath: home.folder.path + "/artifacts")) ?? []).count
    }

    @Test func whatWasDeletedLongAgoGoesAndTheRestStays() async throws {
        let (old, recent, active) = (
            try await addRun("old", byte: 1), try await addRun("recent", byte: 2), try await addRun("active", byte: 3)
        )
        try await runs.setLifecycle(.deleted, of: old, at: 10)
        try await runs.setLifecycle(.deleted, of: recent, at: 30)
        let report = try await garbage.collect(deletedBefore: 20, at: 40)
        #expect(report.runs == 1 && report.files == 1 && report.bytes == 100_000)
        #expect(try await runs.run(old) == nil)
        try await runs.setLifecycle(.active, of: recent, at: 50)
        #expect(try await isReadable(.run(recent)))
        #expect(try await isReadable(.run(active)))
        #expect(files == 2)
    }

    @Test func aFileThatTwoRunsHaveStaysForTheOther() async throws {
        let (first, second) = (try await addRun("a", byte: 1), try await addRun("b", byte: 1))
        try await runs.setLifecycle(.deleted, of: first, at: 10)
        #expect(try await garbage.collect(deletedBefore: 20, at: 20).files == 0)
        #expect(try await isReadable(.run(second)))
    }

    @Test func whatARegisteredVersionComesFromStays() async throws {
        let experiment = try await experiments.createExperiment(name: "e", tags: [:], at: 1).id
        let (maker, source) = (
            try await addRun("maker", byte: 1, in: experiment), try await addRun("source", byte: 2, in: experiment)
        )
        let model = LoggedModelID(rawValue: "m-1")
        try await logged.create(
            LoggedModel(id: model, experiment: experiment, name: "m", createdAt: 1, updatedAt: 1)
        )
        try await save(3, of: .model(model))
        try await experiments.setLifecycle(.deleted, of: experiment, at: 5)
        let attribution = Attribution(actor: "test", time: 6)
        _ = try await catalog.createModel("x", description: "", tags: [:], at: 6)
        for draft in [
            VersionDraft(model: "x", source: "models:/m-1", loggedModel: model, run: maker),
            VersionDraft(model: "x", source: "runs:/\(source)/model"),
        ] {
            _ = try await catalog.register(draft, by: attribution)
        }
        #expect(try await garbage.collect(deletedBefore: 20, at: 20) == GarbageReport())
        for owner in [ArtifactOwner.run(maker), .run(source), .model(model)] {
            #expect(try await isReadable(owner))
        }
        try await catalog.removeModel("x", by: attribution)
        let report = try await garbage.collect(deletedBefore: 20, at: 20)
        #expect(report.runs == 2 && report.experiments == 1 && report.files == 3)
        #expect(files == 0)
        #expect(try await logged.model(model) == nil)
    }

    @Test func whatAKilledWriterLeftGoesWhenItIsOld() async throws {
        let path = home.folder.path
        try await addRun("a", byte: 1)
        _ = try await models.register(name: "m", data: [1], runID: nil, by: Attribution(actor: "test", time: 1))
        for name in ["artifacts/.incoming-1", "artifacts/\(String(repeating: "0", count: 64))"] {
            try Data([1]).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
        }
        for name in ["models/m/1/model.deedbox.Xy12", "models/m/2/model.deedbox", "models/n/1/model.deedbox"] {
            let file = URL(fileURLWithPath: "\(path)/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data([1]).write(to: file)
        }
        let now = Date().timeIntervalSince1970
        #expect(try await garbage.collect(deletedBefore: 0, at: now).files == 4)
        #expect(try await garbage.collect(deletedBefore: 0, at: now + 25 * 60 * 60).files == 1)
        #expect(
            try FileManager.default.subpathsOfDirectory(atPath: path + "/models").sorted() == [
                "m", "m/1", "m/1/model.deedbox",
            ]
        )
        #expect(try await isReadable(.run(RunID(rawValue: "a"))))
    }

    /// Uploads of the same few contents, and a collector that finds each of them without a record again and again.
    @Test(.timeLimit(.minutes(30))) func anUploadLosesNothingToACollectorBesideIt() async throws {
        for number in 0..<8 { try await addRun("r\(number)", byte: 0) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    let owner = ArtifactOwner.run(RunID(rawValue: "r\(number)"))
                    for round in 0..<10 {
                        try await artifacts.remove(try ArtifactPath("large.bin"), of: owner)
                        try await save(UInt8((number + round) % 3), of: owner)
                        #expect(try await isReadable(owner))
                    }
                }
            }
            for _ in 0..<20 { _ = try await garbage.collect(deletedBefore: 0, at: 0) }
            try await group.waitForAll()
        }
        _ = try await garbage.collect(deletedBefore: 0, at: 0)
        for number in 0..<8 { #expect(try await isReadable(.run(RunID(rawValue: "r\(number)")))) }
        #expect(files <= 3)
    }
}

/// Counts what several tasks add.
private actor Counter {
    private(set) var value = 0

    func add(_ count: Int) { value += count }
}
