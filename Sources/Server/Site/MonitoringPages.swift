import Documents
import Monitoring
import Operations
import Website

/// How the models fare.
struct MonitoringPages: Sendable {
    let site: Site
    let monitoring: MonitoringOperations
    let alerts: AlertOperations
    let drift: DriftOperations
    let now: @Sendable () -> Double

    var routes: [Route] { [site.page("/monitoring", .role(.viewer), show)] }

    private func show(_ visit: Visit) async throws -> SitePage {
        let stretch = try visit.query.choice("window", of: MonitoredStretch.self) ?? .day
        let time = now()
        var found: [(MonitoredSeries, SeriesReport)] = []
        for series in MonitoredSeries.all {
            let question = SeriesQuestion(
                series.metric,
                series.statistic,
                span: stretch.span,
                from: time - stretch.seconds,
                until: time + 1,
                by: series.groupings
            )
            found.append((series, try await monitoring.series(question)))
        }
        let summary = try await monitoring.summary(over: stretch.seconds, model: nil)
        let firing = try await alerts.list(.firing, limit: AlertOperations.mostListed).count
        return MonitoringView.page(
            stretch,
            found,
            summary,
            drift: try await drift.latest(),
            firing: firing,
            for: visit.visitor
        )
    }
}
