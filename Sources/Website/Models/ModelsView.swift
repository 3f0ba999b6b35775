import Charts
import Learning
package import Operations
import Tracking

/// Every model with its versions: the leaderboard.
package struct ModelsView: Sendable {
    struct Model: Sendable {
        var name: String
        var rows: [VersionRowView]
        /// Accuracy of the latest versions; nil while none was judged.
        var chart: Drawing?
        /// Whether there is anything to compare.
        var isComparable: Bool
    }

    /// Versions that the chart shows.
    private static let mostDrawn = 8

    var models: [Model]
    var isEmpty: Bool

    package static func page(_ standings: [ModelStanding], for visitor: Visitor) -> SitePage {
        let models = standings.enumerated().map { index, standing in
            Model(
                name: standing.name,
                rows: standing.entries.map { VersionRowView($0, visitor.phrasing) },
                chart: Drawing(chart(of: standing, visitor.phrasing), id: "model-\(index)"),
                isComparable: standing.entries.count > 1
            )
        }
        return SitePage(
            title: "Models",
            section: .models,
            template: "models/list",
            content: Self(models: models, isEmpty: models.isEmpty),
            styles: ["charts.css"]
        )
    }

    private static func chart(of standing: ModelStanding, _ phrasing: Phrasing) -> Chart? {
        let bars = standing.entries.prefix(mostDrawn).compactMap { entry -> BarChart.Bar? in
            guard let accuracy = entry.run?.metrics["accuracy"]?.value, accuracy.isFinite else { return nil }
            let mark = entry.version.isInProduction ? " (production)" : ""
            return BarChart.Bar(
                name: "\(entry.version.version)\(mark)",
                value: accuracy,
                isMarked: accuracy < ModelOperations.gate.minimumAccuracy
            )
        }
        return BarChart(
            title: "Accuracy by cross-validation",
            format: phrasing.format(.percent),
            bars: bars,
            rule: .init(name: "gate", value: ModelOperations.gate.minimumAccuracy),
            range: 0...1
        ).chart
    }
}
