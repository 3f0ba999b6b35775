import Documents
import Foundation
package import Learning
package import Tracking

/// How versions were judged: each evaluation that is kept is a run of the experiment `evaluations`.
package struct VersionEvaluations: Sendable {
    /// An evaluation and where it came from.
    package struct Kept: Sendable {
        package var evaluation: Evaluation
        /// Such as `store:`.
        package var source: String
        /// Seconds since 1970.
        package var time: Double
        package var run: RunID
    }

    package static let experiment = "evaluations"
    /// What stands for the reviewed documents of the store.
    package static let store = "store:"
    /// Reviewed documents below which nothing is told.
    package static let fewestSamples = 50
    private static let artifact = "evaluation.json"
    /// How many of the latest runs are looked at.
    private static let runsLookedAt = 1_000

    private let runs: any RunStore
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        runs: any RunStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.runs = runs
        self.now = now
        self.makeID = makeID
    }

    /// Keeps an evaluation of a version.
    ///
    /// - Parameter source: What it was judged on, for people.
    @discardableResult
    package func record(
        _ evaluation: Evaluation,
        of version: ModelVersion,
        on source: String
    ) async throws -> Kept {
        let time = now()
        let stamp = Int64(time * 1000)
        var metrics = evaluation.metrics
        metrics["samples"] = Double(evaluation.count)
        metrics["p99_ms"] = evaluation.latency?.p99
        let run = Run(
            id: RunID(rawValue: makeID()),
            experiment: Self.experiment,
            status: .finished,
            startedAt: time,
            endedAt: time,
            parameters: ["model": version.name, "version": "\(version.version)", "data": source],
            metrics: metrics.mapValues { Metric($0, timestamp: stamp) }
        )
        try await runs.save(run)
        try await runs.saveArtifact(TrainingOperations.json(evaluation), name: Self.artifact, of: run.id)
        return Kept(evaluation: evaluation, source: source, time: time, run: run.id)
    }

    /// The latest of the version; nil where none is kept.
    package func latest(of version: ModelVersion) async throws -> Kept? {
        let found = try await runs.runs(experiment: Self.experiment, limit: Self.runsLookedAt)
        for run in found where run.concerns(version) {
            guard let data = try await runs.artifact(Self.artifact, of: run.id) else { continue }
            // What another release has kept may not be read; an older one may.
            guard let evaluation = try? JSONDecoder().decode(Evaluation.self, from: Data(data)) else { continue }
            let source = run.parameters["data"] ?? ""
            return Kept(evaluation: evaluation, source: source, time: run.startedAt, run: run.id)
        }
        return nil
    }
}

extension Run {
    /// Whether its parameters say that it is about the version.
    func concerns(_ version: ModelVersion) -> Bool {
        parameters["model"] == version.name && parameters["version"] == "\(version.version)"
    }
}
