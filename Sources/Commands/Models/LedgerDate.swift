import ArgumentParser
import Foundation

/// A point in time as one writes it: a day, which means its end, or a time in ISO 8601.
struct LedgerDate: ExpressibleByArgument, Hashable, Sendable {
    /// What is before this is meant, in milliseconds since 1970.
    let milliseconds: Int64

    init?(argument: String) {
        let date: Date
        // A time first: it begins with a day, which is all that the other form reads.
        if let time = try? Date.ISO8601FormatStyle().parse(argument) {
            // The second that is named is meant to its end, as a day is.
            date = time.addingTimeInterval(1)
        } else if let day = try? Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day().parse(argument) {
            date = day.addingTimeInterval(24 * 60 * 60)
        } else {
            return nil
        }
        milliseconds = Int64(date.timeIntervalSince1970 * 1000)
    }
}
