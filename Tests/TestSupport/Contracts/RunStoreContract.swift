import Testing
package import Tracking

/// What every run store does.
package enum RunStoreContract {
    package static let clauses: [ContractClause<any RunStore>] = [
        .init("a run comes back as it was", runComesBack),
        .init("saving again replaces", savingAgainReplaces),
        .init("runs are listed latest first, by experiment", runsAreListed),
        .init("metrics that are no numbers survive", oddMetricsSurvive),
        .init("artifacts stay with their run", artifactsStay),
    ]

    private static func run(_ number: Int, experiment: String = "default", startedAt: Double = 1) -> Run {
        Run(
            id: RunID(rawValue: "run-\(number)"),
            experiment: experiment,
            status: .running,
            startedAt: startedAt,
            parameters: ["seed": "7", "cost": "1.0"],
            metrics: ["accuracy": Metric(0.1 + 0.2, timestamp: 1000)]
        )
    }

    /// The run as it was saved; the experiment's number is the store's.
    private static func saved(_ id: RunID, in store: any RunStore) async throws -> Run? {
        var run = try await store.run(id)
        run?.experimentID = nil
        return run
    }

    private static func runComesBack(_ store: any RunStore) async throws {
        try await store.save(run(1))
        #expect(try await saved(run(1).id, in: store) == run(1))
        #expect(try await saved(run(2).id, in: store) == nil)
    }

    private static func savingAgainReplaces(_ store: any RunStore) async throws {
        var changed = run(1)
        try await store.save(changed)
        changed.status = .finished
        changed.endedAt = 9
        changed.metrics["f1"] = Metric(0.5)
        try await store.save(changed)
        #expect(try await saved(changed.id, in: store) == changed)
        #expect(try await store.runs(experiment: nil, limit: 9).map(\.id) == [changed.id])
        // What others measured meanwhile stays.
        try await store.log(RunLog(metrics: [.init("system/cpu", Metric(9))]), to: changed.id)
        try await store.save(changed)
        #expect(try await store.run(changed.id)?.metrics["system/cpu"] == Metric(9))
    }

    private static func runsAreListed(_ store: any RunStore) async throws {
        let runs = [run(1, startedAt: 2), run(2, startedAt: 3), run(3, experiment: "other", startedAt: 1)]
        for run in runs { try await store.save(run) }
        #expect(try await store.runs(experiment: nil, limit: 9).map(\.id) == [runs[1].id, runs[0].id, runs[2].id])
        #expect(try await store.runs(experiment: "default", limit: 1).map(\.id) == [runs[1].id])
        #expect(try await store.runs(experiment: "none", limit: 9).isEmpty)
    }

    private static func artifactsStay(_ store: any RunStore) async throws {
        try await store.save(run(1))
        try await store.save(run(2))
        try await store.saveArtifact([1, 2], name: "table", of: run(1).id)
        try await store.saveArtifact([0, 255], name: "table", of: run(1).id)
        // Saving the run again must not lose what it left behind.
        try await store.save(run(1))
        #expect(try await store.artifact("table", of: run(1).id) == [0, 255])
        #expect(try await store.artifact("other", of: run(1).id) == nil)
        #expect(try await store.artifact("table", of: run(2).id) == nil)
        await #expect(throws: (any Error).self) { try await store.saveArtifact([], name: "table", of: run(3).id) }
    }

    private static func oddMetricsSurvive(_ store: any RunStore) async throws {
        var odd = run(1)
        odd.metrics = ["infinite": Metric(.infinity), "undefined": Metric(.nan)]
        try await store.save(odd)
        let metrics = try await store.run(odd.id)?.metrics
        #expect(metrics?["infinite"]?.value == .infinity && metrics?["undefined"]?.value.isNaN == true)
    }
}
