import Foundation

/// A moment as a clock and a calendar on the wall tell it.
struct ClockTime: Hashable, Sendable {
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    private let date: DateComponents
    let second: Int

    /// - Parameter time: Seconds since 1970.
    init(_ time: Double, in zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        date = calendar.dateComponents(
            [.year, .month, .day, .hour, .minute, .second],
            from: Date(timeIntervalSince1970: time)
        )
        second = date.second ?? 0
    }

    /// The time, as `14:05`.
    var time: String { "\(Self.two(date.hour ?? 0)):\(Self.two(date.minute ?? 0))" }

    /// The day, as `3 Mar`.
    var day: String { "\(date.day ?? 1) \(Self.months[(date.month ?? 1) - 1])" }

    /// Both, as `3 Mar 2026, 14:05`.
    var full: String { "\(day) \(date.year ?? 0), \(time)" }

    /// With a nought before a single digit.
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
