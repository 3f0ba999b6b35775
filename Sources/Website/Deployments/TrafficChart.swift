import Charts
import Foundation
import Operations

/// The shares of versions over time.
enum TrafficChart {
    /// Nil while nothing is known.
    ///
    /// - Parameter start: Seconds since 1970; nil for the first change.
    static func chart(of history: TrafficHistory, from start: Double?, to end: Double, _ phrasing: Phrasing) -> Chart? {
        // What held when the stretch begins is a part of it.
        let before = history.changes.last { $0.time < start ?? 0 }
        var changes = history.changes.filter { $0.time >= start ?? 0 && $0.time <= end }
        if var before, let start {
            before.time = start
            changes.insert(before, at: 0)
        }
        guard let last = changes.last else { return nil }
        let versions = Set(changes.flatMap(\.shares.keys)).sorted()
        let series = versions.map { version in
            LineChart.Series(
                name: "version \(version)",
                points: (changes + [.init(time: max(end, last.time), shares: last.shares, reason: "")]).map { change in
                    LineChart.Point(x: change.time, y: change.shares[version] ?? 0)
                },
                isStepped: true
            )
        }
        return LineChart(
            title: "Share of the traffic",
            axis: .time(phrasing.zone, phrasing.locale),
            format: phrasing.format(.percent),
            series: series,
            range: 0...1
        ).chart
    }
}
