import Foundation

/// A moment as a clock and a calendar on the reader's wall tell it.
struct ClockTime: Hashable, Sendable {
    private let date: Date
    private let zone: TimeZone
    private let locale: Locale

    /// - Parameter time: Seconds since 1970.
    init(_ time: Double, in zone: TimeZone, _ locale: Locale) {
        (date, self.zone, self.locale) = (Date(timeIntervalSince1970: time), zone, locale)
    }

    /// The time, as `14:05` or `2:05 PM`.
    var time: String { date.formatted(style.hour().minute()) }

    /// The time with its seconds, as `14:05:10`.
    var second: String { date.formatted(style.hour().minute().second()) }

    /// The day, as `3 Mar`.
    var day: String { date.formatted(style.day().month(.abbreviated)) }

    /// Day and time, as `3 Mar 2026, 14:05`.
    var full: String {
        date.formatted(Date.FormatStyle(date: .abbreviated, time: .shortened, locale: locale, timeZone: zone))
    }

    private var style: Date.FormatStyle { Date.FormatStyle(locale: locale, timeZone: zone) }
}
