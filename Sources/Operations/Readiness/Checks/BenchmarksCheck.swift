package import Tracking

/// Whether accuracy and speed of the version are on record, to hold later ones against.
package struct BenchmarksCheck: ReadinessCheck {
    package let id = "benchmarks"
    package let area = ReadinessItem.Area.deployment
    package let title = "Benchmarks are recorded"
    package let command = "deedbox runs list --experiment evaluations"
    private static let runsLookedAt = 1_000
    private let runs: any RunStore

    package init(runs: any RunStore) { self.runs = runs }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let experiments = [VersionEvaluations.experiment, LoadCheck.experiment]
        var found: [(experiment: String, run: Run)] = []
        for experiment in experiments {
            let run = try await runs.runs(experiment: experiment, limit: Self.runsLookedAt).first {
                $0.concerns(version)
            }
            if let run { found.append((experiment, run)) }
        }
        let missing = experiments.filter { name in !found.contains { $0.experiment == name } }
        return .judged(
            missing.isEmpty,
            missing.isEmpty
                ? "On record: \(found.map { "\($0.experiment) \($0.run.id)" }.joined(separator: ", "))."
                : "Nothing is on record in \(missing.joined(separator: " and ")).",
            remedy: "'deedbox evaluate --record' and this checklist record both.",
            measuredAt: found.map(\.run.startedAt).min()
        )
    }
}
