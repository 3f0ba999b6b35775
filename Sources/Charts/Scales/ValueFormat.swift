package import Foundation

/// What a value is counted in, and how its reader writes it.
package struct ValueFormat: Hashable, Sendable {
    package enum Unit: Hashable, Sendable, CaseIterable {
        /// A plain number, as `1,250` or `0.35`.
        case number
        /// A share, as `12.5%`, or as the reader's language has it.
        case percent
        /// Seconds, as `250 ms`, `2.4 s`, `3 min`, `5 h` or `2 d`.
        case duration
        /// A size, as `1.5 MB`.
        case bytes
    }

    package var unit: Unit
    /// What stands before the fraction, and between thousands.
    private let point: String
    private let comma: String
    /// What stands around a percentage.
    private let percentPrefix, percentSuffix: String

    /// - Parameter locale: Of the reader; only its signs are taken, for digits stand below those of the axis.
    package init(_ unit: Unit, _ locale: Locale) {
        self.unit = unit
        point = locale.decimalSeparator ?? "."
        comma = locale.groupingSeparator ?? ","
        let nothing = 0.0.formatted(.percent.locale(locale))
        (percentPrefix, percentSuffix) = (
            String(nothing.prefix { !$0.isNumber }), String(nothing.reversed().prefix { !$0.isNumber }.reversed())
        )
    }

    /// The same reader's way to write another unit.
    func of(_ unit: Unit) -> Self {
        var format = self
        format.unit = unit
        return format
    }

    private static let durations: [(unit: String, seconds: Double)] = [
        ("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1), ("ms", 0.001),
    ]
    private static let sizes: [(unit: String, bytes: Double)] = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3), ("B", 1)]

    /// - Parameter step: The difference that must be seen; nil for three digits that count.
    package func text(_ value: Double, step: Double? = nil) -> String {
        switch unit {
        case .number: return grouped(value, step)
        case .percent: return percentPrefix + grouped(value * 100, step.map { $0 * 100 }) + percentSuffix
        case .duration:
            let size = max(abs(value), step ?? 0)
            let unit = Self.durations.first { size >= $0.seconds } ?? ("ms", 0.001)
            return grouped(value / unit.seconds, step.map { $0 / unit.seconds }) + " \(unit.unit)"
        case .bytes:
            let unit = Self.sizes.first { abs(value) >= $0.bytes } ?? ("B", 1)
            return grouped(value / unit.bytes, step.map { $0 / unit.bytes }) + " \(unit.unit)"
        }
    }

    /// With as many digits as tell a step, and thousands parted.
    private func grouped(_ value: Double, _ step: Double?) -> String {
        guard value.isFinite else { return "–" }
        let count = step.map(Self.digits(of:)) ?? Self.digits(telling: value)
        var text = String(format: "%.\(count)f", abs(value))
        // Ticks keep their digits, so that they stand below one another.
        if step == nil, text.contains(".") {
            while text.last == "0" { text.removeLast() }
            if text.last == "." { text.removeLast() }
        }
        let parts = text.split(separator: ".", maxSplits: 1)
        var whole = ""
        for (index, digit) in (parts.first ?? "0").enumerated() {
            if index > 0, ((parts.first?.count ?? 0) - index).isMultiple(of: 3) { whole += comma }
            whole.append(digit)
        }
        // What rounds to nothing has no sign.
        let sign = value < 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "−" : ""
        return sign + whole + (parts.count > 1 ? point + parts[1] : "")
    }

    private static func digits(of step: Double) -> Int {
        guard step > 0 else { return 0 }
        // A step of 0.25 needs two, one of 0.2 one: as many as it has itself.
        return (0...6).first { digits in
            let scaled = step * pow(10, Double(digits))
            return abs(scaled - scaled.rounded()) < 1e-6 * scaled && scaled >= 0.5
        } ?? 6
    }

    private static func digits(telling value: Double) -> Int {
        let size = abs(value)
        guard size > 0, size != size.rounded() else { return 0 }
        return max(0, min(6, 2 - Int(log10(size).rounded(.down))))
    }
}
