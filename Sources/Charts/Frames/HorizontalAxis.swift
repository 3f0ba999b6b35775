package import Foundation

/// What runs from left to right.
package enum HorizontalAxis: Hashable, Sendable {
    /// Seconds since 1970, in the reader's zone and words.
    case time(TimeZone, Locale)
    case value(ValueFormat)

    /// What heads its column in the table behind a chart.
    var name: String {
        switch self {
        case .time: "Time"
        case .value: "At"
        }
    }

    /// Where marks stand within the range, and what they say.
    func ticks(over range: ClosedRange<Double>) -> [(place: Double, label: String)] {
        switch self {
        case .time(let zone, let locale):
            let ticks = TimeTicks(over: range, in: zone, locale)
            return ticks.values.map { ($0, ticks.label($0)) }
        case .value(let format):
            let ticks = NiceTicks(over: range, about: 6)
            return ticks.values.filter { range.contains($0) }.map { ($0, format.text($0, step: ticks.step)) }
        }
    }

    /// The place as it stands in the table behind a chart.
    func text(_ value: Double) -> String {
        switch self {
        case .time(let zone, let locale): ClockTime(value, in: zone, locale).full
        case .value(let format): format.text(value)
        }
    }
}
