import ArgumentParser
import Foundation

/// A point in time as one writes it: a day, which means its end, or a time in ISO 8601.
struct LedgerDate: ExpressibleByArgument, Hashable, Sendable {
    /// What is before this is meant, in milliseconds since 1970.
    let milliseconds: Int64

    init?(argument: String) {
        let date: Date
        if let day = try? Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().parse(argument) {
            date = day.addingTimeInterval(24 * 60 * 60)
        } else if let time = try? Date.ISO8601FormatStyle().parse(argument) {
            // The second that is named is meant to its end, as a day is.
            date = time.addingTimeInterval(1)
        } else {
            return nil
        }
        milliseconds = Int64(date.timeIntervalSince1970 * 1000)
    }
}
