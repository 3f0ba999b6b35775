import Charts
import Foundation
import Monitoring
import Operations

/// A metric over time, drawn.
struct MonitoringChart: Sendable {
    /// Series that are drawn, those with most measurements.
    private static let mostSeries = 6

    let series: MonitoredSeries
    let report: SeriesReport
    let span: ClosedRange<Double>
    let phrasing: Phrasing

    /// - Parameter span: What is looked at, in seconds since 1970.
    init(_ series: MonitoredSeries, _ report: SeriesReport, over span: ClosedRange<Double>, _ phrasing: Phrasing) {
        self.series = series
        self.report = report
        self.span = span
        self.phrasing = phrasing
    }

    /// Nil where nothing was measured.
    var chart: Chart? {
        let most = report.series.sorted { count(of: $0) > count(of: $1) }.prefix(Self.mostSeries)
        let unit = MonitoredSeries.unit(of: series.metric)
        return LineChart(
            title: series.title,
            axis: .time(phrasing.zone, phrasing.locale),
            format: phrasing.format(unit),
            series: most.map { LineChart.Series(name: name(of: $0), points: points(of: $0)) },
            range: unit == .percent ? nil : 0...0,
            span: span
        ).chart
    }

    private func count(of series: SeriesReport.Series) -> Int { series.points.reduce(0) { $0 + $1.count } }

    private func name(of found: SeriesReport.Series) -> String {
        let version = found.model.map { model in found.version.map { "\(model):\($0)" } ?? model }
        return [version, found.arm, found.slice].compactMap(\.self).joined(separator: ", ")
    }

    private func points(of found: SeriesReport.Series) -> [LineChart.Point] {
        let scale = MonitoredSeries.scale(of: series.metric)
        return found.points.compactMap { point in
            guard let start = try? Date(point.start, strategy: .iso8601) else { return nil }
            let interval = point.low.flatMap { low in point.high.map { low * scale...max(low, $0) * scale } }
            return LineChart.Point(x: start.timeIntervalSince1970, y: point.value * scale, interval: interval)
        }
    }
}
