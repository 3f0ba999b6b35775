package import Foundation

/// Moments at which a clock strikes, within a range of time.
package struct TimeTicks: Hashable, Sendable {
    /// In seconds; from a second to a year.
    private static let steps: [Double] = [
        1, 5, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800, 604_800,
        1_209_600,
        2_592_000, 7_776_000, 31_536_000,
    ]
    private static let day = 86_400.0

    package let step: Double
    /// Ascending, seconds since 1970, within the range.
    package let values: [Double]
    private let zone: TimeZone
    private let locale: Locale

    /// - Parameters:
    ///   - range: Seconds since 1970.
    ///   - zone: Where the reader lives.
    ///   - locale: How the reader writes times.
    ///   - count: About how many at most.
    package init(over range: ClosedRange<Double>, in zone: TimeZone, _ locale: Locale, about count: Int = 5) {
        let width = range.upperBound - range.lowerBound
        let step = Self.steps.first { width / $0 <= Double(count) } ?? max(31_536_000, width / Double(count))
        // Days begin at midnight where the reader lives.
        let shift = Double(zone.secondsFromGMT(for: Date(timeIntervalSince1970: range.lowerBound)))
        let first = ((range.lowerBound + shift) / step).rounded(.up)
        let last = ((range.upperBound + shift) / step).rounded(.down)
        self.step = step
        self.zone = zone
        self.locale = locale
        values = first <= last ? (0...Int(last - first)).map { (first + Double($0)) * step - shift } : []
    }

    /// `14:05`, as the reader writes it; `3 Mar` where marks are days apart, `14:05:10` where they are seconds apart.
    package func label(_ value: Double) -> String {
        let clock = ClockTime(value, in: zone, locale)
        return step >= Self.day ? clock.day : step >= 60 ? clock.time : clock.second
    }
}
