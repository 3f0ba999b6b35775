import Testing
import Tracking

struct RunComparisonTests {
    private func run(_ id: String, parameters: [String: String] = [:], metrics: [String: Double] = [:]) -> Run {
        Run(
            id: RunID(rawValue: id),
            experiment: "e",
            status: .finished,
            startedAt: 1,
            parameters: parameters,
            metrics: metrics.mapValues { Metric($0) }
        )
    }

    @Test func whatDiffersStandsSideBySide() {
        let comparison = RunComparison([
            run("a", parameters: ["seed": "1", "learner": "svm"], metrics: ["f1": 0.5]),
            run("b", parameters: ["seed": "1", "learner": "nb"]),
        ])
        #expect(comparison.runs.map(\.rawValue) == ["a", "b"])
        #expect(comparison.rows.map(\.key) == ["learner", "seed", "f1"])
        #expect(comparison.rows.map(\.values) == [["svm", "nb"], ["1", "1"], ["0.5", nil]])
        #expect(comparison.rows.map(\.differs) == [true, false, true])
    }

    @Test func noRunsHaveNothing() { #expect(RunComparison([]).rows.isEmpty) }
}
