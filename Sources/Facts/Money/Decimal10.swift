/// An exact decimal number, kept as its digits; money never becomes a binary fraction.
struct Decimal10: Hashable {
    /// Without leading zeros, except a single one; no sign, no grouping.
    private(set) var whole: String
    /// As many places as were written; may be empty.
    private(set) var fraction: String
    var isNegative = false

    /// The number with these digits before and after the decimal sign.
    init(whole: String, fraction: String = "") {
        let trimmed = whole.drop { $0 == "0" }
        self.whole = trimmed.isEmpty ? "0" : String(trimmed)
        self.fraction = fraction
    }

    /// `-1250.50`.
    var text: String {
        let sign = isNegative && !isZero ? "-" : ""
        return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
    }

    var isZero: Bool { whole == "0" && fraction.utf8.allSatisfy { $0 == UInt8(ascii: "0") } }

    /// Multiplied by ten to the power of `places`, which may be negative.
    func shifted(by places: Int) -> Self {
        var result: Self
        if places >= 0 {
            let padding = String(repeating: "0", count: max(0, places - fraction.utf8.count))
            result = Self(
                whole: whole + fraction.prefix(places) + padding,
                fraction: String(fraction.dropFirst(places))
            )
        } else {
            let padded = String(repeating: "0", count: -places) + whole
            result = Self(whole: String(padded.dropLast(-places)), fraction: padded.suffix(-places) + fraction)
        }
        result.isNegative = isNegative
        return result
    }

    /// Whether both are the same number, however many places were written.
    func equals(_ other: Self) -> Bool {
        whole == other.whole && trimmedFraction == other.trimmedFraction
    }

    private var trimmedFraction: Substring {
        var fraction = fraction[...]
        while fraction.last == "0" { fraction.removeLast() }
        return fraction
    }
}
