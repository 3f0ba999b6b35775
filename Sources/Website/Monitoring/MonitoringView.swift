import Charts
package import Monitoring
package import Operations

/// How the models fare: latency, traffic, confidence, accuracy as told and as estimated, drift.
package struct MonitoringView: Sendable {
    struct Stretch: Sendable {
        var title: String
        var path: String
        var isCurrent: Bool
    }

    /// How many alerts fire, in words.
    var alerts: String
    var isFiring: Bool
    var stretches: [Stretch]
    var figures: [Figure]
    var charts: [Drawing]
    /// nil before a look had enough to compare.
    var drift: DriftRankView?
    var isEmpty: Bool

    /// - Parameters:
    ///   - stretch: What is shown.
    ///   - series: What was measured, in the order of `MonitoredSeries.all`.
    ///   - summary: What all metrics are over the stretch.
    ///   - drift: The last look at it; nil where nobody has looked.
    ///   - firing: How many alerts fire.
    package static func page(
        _ stretch: MonitoredStretch,
        _ series: [(MonitoredSeries, SeriesReport)],
        _ summary: [MetricReport],
        drift: DriftLook?,
        firing: Int,
        for visitor: Visitor
    ) -> SitePage {
        let now = visitor.phrasing.now
        let span = (now - stretch.seconds)...now
        let charts = series.enumerated().compactMap { index, pair in
            Drawing(MonitoringChart(pair.0, pair.1, over: span, visitor.phrasing).chart, id: "chart-\(index)")
        }
        let view = Self(
            alerts: AlertsView.told(firing, visitor.phrasing),
            isFiring: firing > 0,
            stretches: MonitoredStretch.allCases.map {
                Stretch(title: $0.title, path: "/monitoring?window=\($0.rawValue)", isCurrent: $0 == stretch)
            },
            figures: summary.filter { $0.version == nil }.map { figure(of: $0, visitor.phrasing) },
            charts: charts,
            drift: drift.flatMap { DriftRankView($0, visitor.phrasing) },
            isEmpty: charts.isEmpty
        )
        return SitePage(
            title: "Monitoring",
            section: .monitoring,
            template: "monitoring/list",
            content: view,
            modules: ["refresh.js"],
            styles: ["charts.css"]
        )
    }

    /// `queue_depth` as `Queue depth`.
    static func words(_ name: String) -> String {
        let words = name.replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private static func figure(of report: MetricReport, _ phrasing: Phrasing) -> Figure {
        Figure(
            name: MonitoredSeries.name(of: report.metric),
            value: phrasing.format(MonitoredSeries.unit(of: report.metric)).text(report.value),
            aside: report.objection ?? report.metric.summary
        )
    }
}
