/// Times as people write them.
package enum StretchOfTime {
    private static let units: [(name: Character, seconds: Double)] = [
        ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1),
    ]

    /// Seconds, written `90`, `30s`, `5m`, `2h` or `1d`; nil for anything else.
    package static func seconds(_ text: String) -> Double? {
        guard let last = text.last else { return nil }
        let unit = units.first { $0.name == last }?.seconds
        let number = Double(unit == nil ? text : String(text.dropLast()))
        return number.flatMap { $0.isFinite ? $0 * (unit ?? 1) : nil }
    }

    /// Whole seconds in the largest unit that they are a multiple of: `90s`, `5m`, `7d`.
    package static func text(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 1e12).rounded())
        let unit = units.first { whole > 0 && whole % Int($0.seconds) == 0 } ?? ("s", 1)
        return "\(whole / Int(unit.seconds))\(unit.name)"
    }
}
