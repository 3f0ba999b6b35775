/// Times as people write them.
package enum StretchOfTime {
    private static let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]

    /// Seconds, written `90`, `30s`, `5m`, `2h` or `1d`; nil for anything else.
    package static func seconds(_ text: String) -> Double? {
        guard let last = text.last else { return nil }
        let number = Double(units[last] == nil ? text : String(text.dropLast()))
        return number.flatMap { $0.isFinite ? $0 * (units[last] ?? 1) : nil }
    }
}
