import Charts
package import Foundation

/// Writes numbers, sizes and times for one reader.
package struct Phrasing: Sendable {
    package var locale: Locale
    package var zone: TimeZone
    /// Seconds since 1970.
    package var now: Double

    package init(locale: Locale, zone: TimeZone, now: Double) {
        self.locale = locale
        self.zone = zone
        self.now = now
    }

    /// `12,345`.
    package func count(_ number: Int) -> String { number.formatted(.number.locale(locale)) }

    /// `1 page`, `12,345 pages`.
    package func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(count(number)) \(number == 1 ? one : many)"
    }

    /// `0.93` with so many digits behind the point.
    package func number(_ value: Double, digits: Int) -> String {
        value.formatted(.number.precision(.fractionLength(digits)).locale(locale))
    }

    /// `93%` of 0.93, `93.4%` with a digit, and as the reader's language has it.
    package func percent(_ share: Double, digits: Int = 0) -> String {
        share.formatted(.percent.precision(.fractionLength(digits)).locale(locale))
    }

    /// How sure a model is, as `93%`: never certain because of rounding alone.
    package func confidence(_ share: Double) -> String { percent(share < 1 ? min(share, 0.99) : share) }

    /// A weight of traffic, in hundredths of a percent: `12.5%` of 1,250.
    package func share(_ weight: Int) -> String {
        (Double(weight) / 10_000).formatted(.percent.precision(.fractionLength(0...2)).locale(locale))
    }

    /// How charts write values of that unit.
    func format(_ unit: ValueFormat.Unit) -> ValueFormat { ValueFormat(unit, locale) }

    /// `1.2 MB`.
    package func size(_ bytes: Int) -> String {
        let units = ["bytes", "kB", "MB", "GB", "TB"]
        var (value, unit) = (Double(bytes), 0)
        while value >= 1000, unit < units.count - 1 { (value, unit) = (value / 1000, unit + 1) }
        return "\(number(value, digits: unit > 0 && value < 10 ? 1 : 0)) \(units[unit])"
    }

    /// A moment, for a `time` element.
    package func moment(_ seconds: Double) -> Moment {
        let date = Date(timeIntervalSince1970: seconds)
        return Moment(
            machine: date.formatted(.iso8601),
            text: date.formatted(style(Date.FormatStyle(date: .abbreviated, time: .shortened))),
            full: date.formatted(style(Date.FormatStyle(date: .complete, time: .complete)))
        )
    }

    /// A day in ISO 8601, perhaps without day or month, as its reader writes it; as it is where it is none.
    package func day(_ iso: String) -> String {
        let parts = iso.split(separator: "-").compactMap { Int($0) }
        var components = DateComponents()
        guard parts.count == 3, iso.utf8.count == 10 else { return iso }
        (components.year, components.month, components.day) = (parts[0], parts[1], parts[2])
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        guard let date = calendar.date(from: components) else { return iso }
        return date.formatted(Date.FormatStyle(date: .abbreviated, time: .omitted, locale: locale, timeZone: .gmt))
    }

    private func style(_ style: Date.FormatStyle) -> Date.FormatStyle {
        var style = style.locale(locale)
        style.timeZone = zone
        return style
    }
}
