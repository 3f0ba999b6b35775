import ArgumentParser
import Foundation

/// A point in time as one writes it: a day, which means its beginning in UTC, or a time in ISO 8601.
struct Instant: ExpressibleByArgument, Hashable, Sendable {
    /// Since 1970.
    let seconds: Double

    init?(argument: String) {
        let day = try? Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().parse(argument)
        guard let date = day ?? (try? Date.ISO8601FormatStyle().parse(argument)) else { return nil }
        seconds = date.timeIntervalSince1970
    }
}
