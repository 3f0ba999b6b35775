import GRDB
import Monitoring

/// Gathers tallies by minute and adds them to what the database has of each window, in few statements.
struct WindowWriter {
    private struct Place: Hashable {
        var series: MetricSeries
        var start: Int
    }

    /// A class or feature that is longer is cut: slices are for a few names, not for texts.
    private static let longestSlice = 100

    private let database: Database
    private let now: Double
    /// Longer windows are made of whole minutes, and put together from them when all is gathered.
    private var minutes: [Place: Tally] = [:]

    /// - Parameter now: Windows that are forgotten by then are not begun again.
    init(_ database: Database, at now: Double) {
        self.database = database
        self.now = now
    }

    mutating func add(_ tally: Tally, to series: MetricSeries, at time: Double) {
        let place = place(of: series, at: time)
        minutes[place] = minutes[place].map { $0 + tally } ?? tally
    }

    mutating func add(_ sample: MetricSample, at time: Double) {
        minutes[place(of: sample.series, at: time), default: Tally()].add(sample.series.kind, sample.value, at: time)
    }

    /// Writes what was gathered.
    mutating func flush() throws {
        for span in WindowSpan.allCases {
            let first = span.start(of: now - span.retention)
            var windows: [Place: Tally] = [:]
            for (minute, tally) in minutes {
                let place = Place(series: minute.series, start: span.start(of: Double(minute.start)))
                if place.start >= first { windows[place] = windows[place].map { $0 + tally } ?? tally }
            }
            for (place, tally) in windows {
                let number = try WindowRow.number(of: place.series, in: database)
                try WindowRow.add(tally, to: number, span, place.start, in: database)
            }
        }
        minutes = [:]
    }

    private func place(of series: MetricSeries, at time: Double) -> Place {
        var series = series
        if series.slice.utf8.count > Self.longestSlice { series.slice = String(series.slice.prefix(Self.longestSlice)) }
        return Place(series: series, start: WindowSpan.minute.start(of: time))
    }
}
