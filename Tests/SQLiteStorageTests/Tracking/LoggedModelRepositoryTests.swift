import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct LoggedModelRepositoryTests {
    let models: LoggedModelRepository
    let runs: RunRepository
    let run = RunID(rawValue: "r")
    let model = LoggedModelID(rawValue: "m-1")

    init() async throws {
        let home = try StoredHome()
        models = LoggedModelRepository(home.database)
        runs = RunRepository(home.database)
        _ = try await runs.create(Run(id: run, experiment: "", status: .running, startedAt: 1), in: .standard)
        for id in [model, LoggedModelID(rawValue: "m-2")] {
            try await models.create(
                LoggedModel(id: id, experiment: .standard, name: id.rawValue, createdAt: 1, updatedAt: 1, run: run)
            )
        }
    }

    private func find(_ filter: String) async throws -> [String] {
        let filter = try TrackingFilter(parsing: filter, as: .loggedModels)
        let page = try await models.search([.standard], TrackingQuery(filter: filter, limit: 10))
        return page.items.map(\.name)
    }

    @Test func aMeasurementIsTheRunsAndTheModels() async throws {
        let points = [(0.5, 1), (0.7, 3), (0.6, 2)].map { value, step in
            RunLog.Point("f1", Metric(value, timestamp: 5, step: Int64(step)), model: model)
        }
        try await runs.log(RunLog(metrics: points + [RunLog.Point("loss", Metric(.nan))]), to: run)
        #expect(try await models.model(model)?.metrics == ["f1": Metric(0.7, timestamp: 5, step: 3)])
        #expect(try await runs.run(run)?.metrics["f1"]?.value == 0.7)
        #expect(try await find("metrics.f1 > 0.6") == ["m-1"])
        #expect(try await find("metrics.f1 > 0.7") == [])
    }

    @Test func aMeasurementOfNoModelIsRefusedAsAWhole() async throws {
        let points = [
            RunLog.Point("a", Metric(1)), RunLog.Point("b", Metric(1), model: LoggedModelID(rawValue: "m-none")),
        ]
        await #expect(throws: TrackingError.missing("logged model", "m-none")) {
            try await runs.log(RunLog(metrics: points), to: run)
        }
        #expect(try await runs.run(run)?.metrics == [:])
    }

    @Test func aParameterNeverChanges() async throws {
        try await models.log(parameters: ["c": "1"], to: model, at: 2)
        try await models.log(parameters: ["c": "1", "d": "2"], to: model, at: 3)
        await #expect(throws: TrackingError.changed(parameter: "c")) {
            try await models.log(parameters: ["e": "1", "c": "2"], to: model, at: 4)
        }
        let kept = try await models.model(model)
        #expect(kept?.parameters == ["c": "1", "d": "2"] && kept?.updatedAt == 3)
        #expect(try await find("params.d = '2'") == ["m-1"])
    }

    @Test func aDatasetCannotBeAskedFor() {
        #expect(throws: TrackingError.self) { try TrackingFilter(parsing: "dataset.name = 'x'", as: .loggedModels) }
    }

    @Test func aRemovedModelIsGone() async throws {
        try await models.remove(model)
        #expect(try await models.model(model) == nil)
        #expect(try await find("") == ["m-2"])
        await #expect(throws: TrackingError.self) { try await models.remove(model) }
    }
}
