import GRDB
import Monitoring

/// Gathers tallies by window and adds them to what the database has of it, in few statements.
struct WindowWriter {
    private struct Place: Hashable {
        var series: MetricSeries
        var span: WindowSpan
        var start: Int
    }

    /// A class or feature that is longer is cut: slices are for a few names, not for texts.
    private static let longestSlice = 100

    private let database: Database
    private let now: Double
    private var gathered: [Place: Tally] = [:]

    /// - Parameter now: Windows that are forgotten by then are not begun again.
    init(_ database: Database, at now: Double) {
        self.database = database
        self.now = now
    }

    mutating func add(_ tally: Tally, to series: MetricSeries, at time: Double) {
        var series = series
        series.slice = String(series.slice.prefix(Self.longestSlice))
        for span in WindowSpan.allCases where time >= now - span.retention {
            let place = Place(series: series, span: span, start: span.start(of: time))
            gathered[place] = gathered[place].map { $0 + tally } ?? tally
        }
    }

    mutating func add(_ samples: [MetricSample], at time: Double) {
        for sample in samples { add(Tally(sample.series.kind, sample.value, at: time), to: sample.series, at: time) }
    }

    /// Writes what was gathered.
    mutating func flush() throws {
        for (place, tally) in gathered {
            let number = try WindowRow.number(of: place.series, in: database)
            try WindowRow.add(tally, to: number, place.span, place.start, in: database)
        }
        gathered = [:]
    }
}
