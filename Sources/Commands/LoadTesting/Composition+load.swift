import Operations
import Tracking

extension Composition {
    /// Keeps a load test as a run of its experiment.
    ///
    /// - Parameter limits: By the names of their options.
    func record(_ report: LoadReport, limits: [String: Double]) async throws {
        let experiments = tracking.experiments
        let known = try await storage.experiments.experiment(named: LoadCommand.experiment)
        let experiment =
            if let known { known } else { try await experiments.create(name: LoadCommand.experiment, tags: [:]) }
        let run = try await tracking.runs.start(RunDraft(experiment: experiment.id, user: Self.user))
        let time = Int64(Self.now() * 1_000)
        var parameters = limits.mapValues { "\($0)" }
        parameters["url"] = report.url
        parameters["mode"] = report.mode
        parameters["connections"] = "\(report.connections)"
        let log = RunLog(
            metrics: report.metrics.map { RunLog.Point($0.key, Metric($0.value, timestamp: time)) },
            parameters: parameters,
            tags: [
                "verdict": report.passed ? "passed" : "not passed", "breaches": report.breaches.joined(separator: "\n"),
            ]
        )
        try await tracking.runs.log(log, to: run.id)
        _ = try await tracking.runs.update(run.id, RunUpdate(status: .finished, endedAt: Self.now()))
    }
}
