/// One of the five fields of a cron expression.
struct CronField: Hashable, Sendable {
    /// A bit for each value that matches.
    let bits: UInt64
    /// Whether it begins with `*`, and so asks for nothing by itself.
    let isAny: Bool

    /// Reads numbers or names, ranges, lists and steps: `5`, `MON-FRI`, `1,15`, `*/10`, `8-18/2`.
    ///
    /// Nil for anything else and for values out of `range`.
    init?(_ text: String, in range: ClosedRange<Int>, names: [String] = []) {
        var bits: UInt64 = 0
        for item in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = item.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            guard let span = parts.first, let step = parts.count == 2 ? Self.number(parts[1], []) : 1, step > 0 else {
                return nil
            }
            var bounds = range
            if span != "*" {
                let ends = span.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
                    .map { Self.number($0, names) }
                guard let first = ends[0], let last = ends.count == 2 ? ends[1] : first, first <= last,
                    range.contains(first), range.contains(last), parts.count == 1 || ends.count == 2
                else { return nil }
                bounds = first...last
            }
            for value in stride(from: bounds.lowerBound, through: bounds.upperBound, by: step) { bits |= 1 << value }
        }
        self.bits = bits
        isAny = text.hasPrefix("*")
    }

    private init(bits: UInt64, isAny: Bool) {
        self.bits = bits
        self.isAny = isAny
    }

    func contains(_ value: Int) -> Bool { bits >> value & 1 == 1 }

    /// With 7 read as 0, for Sunday has both numbers.
    var withSundayAsZero: Self { Self(bits: bits & 0x7F | bits >> 7 & 1, isAny: isAny) }

    /// The values that match, ascending.
    var values: [Int] { (0..<64).filter(contains) }

    private static func number(_ text: Substring, _ names: [String]) -> Int? {
        if let index = names.firstIndex(of: text.uppercased()) { return index }
        return text.allSatisfy { $0.isASCII && $0.isNumber } ? Int(text) : nil
    }
}
