import Charts
import Learning
package import Operations
import Tracking

/// Versions side by side: what went in, what came out.
package struct VersionComparisonView: Sendable {
    /// Versions that are compared at once.
    package static let most = 6

    struct Head: Sendable {
        var name: String
        var path: String
        var isInProduction: Bool
    }

    struct Row: Sendable {
        var kind: String
        var key: String
        var values: [String]
        var differs: Bool
    }

    private static let drawn = ["accuracy", "macro_f1", "calibration_error"]
    private static let titles = [
        "accuracy": "Accuracy", "macro_f1": "Macro-F1", "calibration_error": "Calibration error",
    ]

    var heads: [Head]
    var rows: [Row]
    var charts: [Drawing]

    package static func page(_ all: [VersionDetails], for visitor: Visitor) -> SitePage {
        let runs = all.map { $0.run ?? missing(for: $0.version) }
        let comparison = RunComparison(runs)
        let view = Self(
            heads: all.map { details in
                Head(
                    name: "\(details.version.name):\(details.version.version)",
                    path: VersionPath.of(details.version.version, details.version.name),
                    isInProduction: details.version.isInProduction
                )
            },
            rows: comparison.rows.map { row in
                Row(
                    kind: row.kind.rawValue,
                    key: row.key,
                    values: row.values.map { text($0, of: row.kind, visitor.phrasing) },
                    // What the machine was at says nothing of the versions.
                    differs: row.differs && !row.key.hasPrefix("system/")
                )
            },
            charts: charts(of: all, runs, visitor.phrasing).enumerated().compactMap { Drawing($1, id: "chart-\($0)") }
        )
        return SitePage(
            title: "Versions compared",
            section: .models,
            template: "models/compare",
            content: view,
            styles: ["charts.css"]
        )
    }

    /// A version without a run has nothing to tell.
    private static func missing(for version: ModelVersion) -> Run {
        Run(id: RunID(rawValue: ""), experiment: version.name, status: .finished, startedAt: version.createdAt)
    }

    private static func text(_ value: String?, of kind: RunComparison.Row.Kind, _ phrasing: Phrasing) -> String {
        guard let value else { return "–" }
        guard kind == .metric, let number = Double(value), number.isFinite else { return value }
        return phrasing.number(number, digits: abs(number) < 10 ? 4 : 1)
    }

    private static func charts(of all: [VersionDetails], _ runs: [Run], _ phrasing: Phrasing) -> [Chart?] {
        let bars = drawn.map { metric in
            BarChart(
                title: titles[metric] ?? metric,
                format: phrasing.format(.percent),
                bars: zip(all, runs).compactMap { details, run in
                    guard let value = run.metrics[metric]?.value, value.isFinite else { return nil }
                    return .init(name: "version \(details.version.version)", value: value)
                },
                range: metric == "calibration_error" ? 0...0 : 0...1
            ).chart
        }
        return bars + [calibration(of: all, phrasing)]
    }

    /// Points on the diagonal are honest.
    private static func calibration(of all: [VersionDetails], _ phrasing: Phrasing) -> Chart? {
        LineChart(
            title: "How often answers are right, by how sure they are",
            axis: .value(phrasing.format(.percent)),
            format: phrasing.format(.percent),
            series: all.compactMap { details in
                guard let bins = details.validation?.reliability.filter({ $0.count > 0 }), !bins.isEmpty else {
                    return nil
                }
                return LineChart.Series(
                    name: "version \(details.version.version)",
                    points: bins.map { .init(x: $0.confidence, y: $0.accuracy) }
                )
            },
            range: 0...1,
            span: 0...1
        ).chart
    }
}
