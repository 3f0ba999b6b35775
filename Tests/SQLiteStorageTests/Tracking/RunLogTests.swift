import GRDB
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// What clients log to runs, and what becomes of it.
struct RunLogTests {
    let runs: RunRepository
    let experiments: ExperimentRepository
    let home: StoredHome
    let id = RunID(rawValue: "r1")

    init() async throws {
        home = try StoredHome()
        runs = RunRepository(home.database)
        experiments = ExperimentRepository(home.database)
        _ = try await runs.create(Run(id: id, experiment: "", status: .running, startedAt: 1), in: .standard)
    }

    /// MLflow's rule: the largest step, then the latest time, then the largest value.
    @Test(arguments: [
        ([Metric(1, timestamp: 5, step: 2), Metric(9, timestamp: 9, step: 1)], 0),
        ([Metric(1, timestamp: 5, step: 1), Metric(9, timestamp: 4, step: 1)], 0),
        ([Metric(1, timestamp: 5, step: 1), Metric(9, timestamp: 5, step: 1)], 1),
        ([Metric(-1, timestamp: 5, step: 1), Metric(.nan, timestamp: 5, step: 1)], 1),
    ])
    func theLatestMeasurementIsKept(points: [Metric], latest: Int) async throws {
        for point in points { try await runs.log(RunLog(metrics: [.init("m", point)]), to: id) }
        #expect(try await runs.run(id)?.metrics["m"] == points[latest])
        let history = try await runs.history(of: "m", run: id, limit: 10, after: nil)
        #expect(history.items.count == 2 && history.nextToken == nil)
    }

    @Test func theHistoryComesInPages() async throws {
        let points = (0..<7).map { Metric(Double($0), timestamp: Int64($0 / 2), step: Int64($0)) }
        try await runs.log(RunLog(metrics: points.map { .init("m", $0) }), to: id)
        // The same again is the same measurement.
        try await runs.log(RunLog(metrics: points.map { .init("m", $0) }), to: id)
        var (found, token): ([Metric], String?) = ([], nil)
        repeat {
            let page = try await runs.history(of: "m", run: id, limit: 3, after: token)
            found += page.items
            token = page.nextToken
        } while token != nil
        #expect(found == points)
        await #expect(throws: TrackingError.self) { try await runs.history(of: "m", run: id, limit: 3, after: "x") }
    }

    private func wholeHistory(of key: String) async throws -> [Metric] {
        var (found, token): ([Metric], String?) = ([], nil)
        repeat {
            let page = try await runs.history(of: key, run: id, limit: 700, after: token)
            found += page.items
            token = page.nextToken
        } while token != nil
        return found
    }

    /// What has been sorted by metric and what came since are one history, and what is in both is there once.
    @Test func aLongHistoryIsWhole() async throws {
        let keys = (0..<5).map { "m\($0)" }
        // In the order of time and step.
        let points: [Metric] = (0..<6_000).map { (step: Int64) -> Metric in
            let value: Double = step % 7 == 0 ? .nan : Double(step) / 3
            return Metric(value, timestamp: step / 2, step: step)
        }
        for range in [0..<5_100, 4_000..<6_000, 5_900..<6_000] {
            for key in keys {
                let some = points[range].reversed().map { (point: Metric) in RunLog.Point(key, point) }
                try await runs.log(RunLog(metrics: some), to: id)
            }
        }
        for key in keys { #expect(try await wholeHistory(of: key) == points) }
        #expect(try await runs.run(id)?.metrics["m3"] == points.last)
        let sorted = try await DatabaseQueue(path: home.path).read { database in
            try Int.fetchOne(database, sql: "SELECT count(*) FROM metric_points")
        }
        #expect(sorted == 5 * 5_100)
    }

    @Test func keysAreToldApartWhateverTheirOrder() async throws {
        let values: [String: Double] = ["b": 0, "a": 1, "ä": 2, "a/b": 3, "Z": 4, "zz": 5, "0": 6, "é": 7]
        for round: Int64 in 0..<3 {
            let points = values.map { (key: String, value: Double) in RunLog.Point(key, Metric(value, step: round)) }
            try await runs.log(RunLog(metrics: points + [points[0]]), to: id)
        }
        let found = try #require(try await runs.run(id)).metrics
        #expect(found.mapValues(\.value) == values)
        #expect(found.values.allSatisfy { $0.step == 2 })
    }

    @Test func aParameterNeverChangesAndACallIsAllOrNothing() async throws {
        try await runs.log(RunLog(parameters: ["a": "1"]), to: id)
        try await runs.log(RunLog(parameters: ["a": "1", "b": "2"]), to: id)
        await #expect(throws: TrackingError.self) {
            try await runs.log(
                RunLog(metrics: [.init("m", Metric(1))], parameters: ["a": "2"], tags: ["t": "x"]),
                to: id
            )
        }
        let run = try await runs.run(id)
        #expect(run?.parameters == ["a": "1", "b": "2"] && run?.tags == [:] && run?.metrics == [:])
    }

    @Test func aDeletedRunIsNotWrittenUntilItIsRestored() async throws {
        try await runs.setLifecycle(.deleted, of: id, at: 5)
        await #expect(throws: TrackingError.self) { try await runs.log(RunLog(tags: ["t": "x"]), to: id) }
        #expect(try await runs.run(id)?.lifecycle == .deleted)
        try await runs.setLifecycle(.active, of: id, at: 6)
        try await runs.log(RunLog(tags: ["t": "x"]), to: id)
        #expect(try await runs.run(id)?.tags == ["t": "x"])
    }

    @Test func runsAreDeletedAndRestoredWithTheirExperiment() async throws {
        let experiment = try await experiments.createExperiment(name: "e", tags: ["k": "v"], at: 1)
        for number in 0..<2 {
            let run = Run(id: RunID(rawValue: "e\(number)"), experiment: "", status: .running, startedAt: 1)
            _ = try await runs.create(run, in: experiment.id)
        }
        try await runs.setLifecycle(.deleted, of: RunID(rawValue: "e0"), at: 2)
        try await experiments.setLifecycle(.deleted, of: experiment.id, at: 3)
        #expect(try await runs.run(RunID(rawValue: "e1"))?.lifecycle == .deleted)
        try await experiments.setLifecycle(.active, of: experiment.id, at: 4)
        #expect(try await runs.run(RunID(rawValue: "e1"))?.lifecycle == .active)
        #expect(try await runs.run(RunID(rawValue: "e0"))?.lifecycle == .deleted)
    }

    @Test func datasetsStayWithTheirRun() async throws {
        let input = DatasetInput(
            name: "leases",
            digest: "abc",
            sourceType: "local",
            source: "{}",
            tags: [DatasetInput.contextTag: "training"]
        )
        try await runs.log(inputs: [input, input], to: id)
        #expect(try await runs.run(id)?.inputs == [input])
    }

    @Test func manyCallsAtOnceAreAllKept() async throws {
        await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<1200 {
                group.addTask {
                    let point = RunLog.Point("m", Metric(Double(number), timestamp: 1, step: Int64(number)))
                    try await runs.log(RunLog(metrics: [point]), to: number % 100 == 7 ? RunID(rawValue: "none") : id)
                }
            }
            var failures = 0
            while let result = await group.nextResult() {
                if case .failure(let error) = result { failures += error is TrackingError ? 1 : 100 }
            }
            // Those without a run fail alone.
            #expect(failures == 12)
        }
        let other = RunRepository(try home.opened(.readOnly))
        #expect(try await other.history(of: "m", run: id, limit: 2000, after: nil).items.count == 1188)
        #expect(try await other.run(id)?.metrics["m"]?.step == 1199)
    }
}
