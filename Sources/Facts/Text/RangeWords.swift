/// Tells whether two values are the ends of one range.
enum RangeWords {
    /// `$5-$10`, `3% to 5%`, `between $5 and $10`; but not `increased from $5 to $10`, which tells of a change.
    static func joins(_ first: Range<Int>, _ second: Range<Int>, in text: ScalarText) -> Bool {
        let gap = first.upperBound..<second.lowerBound
        guard !gap.isEmpty, gap.count <= 5 else { return false }
        let before = word(before: first.lowerBound, in: text)
        switch text.string(gap).lowercased().filter({ !$0.isWhitespace }) {
        case "-", "–", "—": return true
        case "to": return before != "from" && before != "by"
        case "and": return before == "between"
        default: return false
        }
    }

    private static func word(before index: Int, in text: ScalarText) -> String {
        var end = index
        while text.isBlank(end - 1) || text.isLineEnd(end - 1) { end -= 1 }
        var start = end
        while text.isLetter(start - 1), end - start < 10 { start -= 1 }
        return text.string(start..<end).lowercased()
    }
}
