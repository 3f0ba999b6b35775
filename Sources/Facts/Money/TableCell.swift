/// Tells whether a piece of text stands alone between the gaps of a table's row.
enum TableCell {
    /// Whether a gap or the line's start is before the range and a gap or the line's end is behind it, and the line has
    /// more than this one cell.
    static func isAlone(_ range: Range<Int>, in text: ScalarText) -> Bool {
        let opens = gap(before: range.lowerBound, in: text)
        let closes = gap(after: range.upperBound, in: text)
        return opens != .none && closes != .none && (opens == .gap || closes == .gap)
    }

    /// Whether parentheses around an amount mean a minus: alone in a cell, or closing a line that takes something off.
    static func isNegative(_ range: Range<Int>, in text: ScalarText) -> Bool {
        if isAlone(range, in: text) { return true }
        guard gap(after: range.upperBound, in: text) == .lineEdge else { return false }
        var start = range.lowerBound
        while start > 0, !text.isLineEnd(start - 1) { start -= 1 }
        return deductions.contains(text.word(at: text.skipBlanks(start)).text)
    }

    /// Where the mark behind an amount ends that books it as a credit: `500.00 CR`, `500.00-` at the end of its cell.
    static func creditEnd(in text: ScalarText, at index: Int) -> Int? {
        let next = text.skipBlanks(index)
        if next - index <= 1, text[next] == 0x43, text[next + 1] == 0x52, !text.isAlphanumeric(next + 2) {
            return next + 2
        }
        guard text[index] == 0x2D, text.isDigit(index - 1), gap(after: index + 1, in: text) != .none else { return nil }
        return index + 1
    }

    private static let deductions: Set<String> = [
        "less", "minus", "credit", "credits", "refund", "deduct", "deduction", "overpayment", "abatement", "discount",
    ]

    /// Whether the line around the range has a dollar sign outside of it.
    static func hasDollars(onLineOf range: Range<Int>, in text: ScalarText) -> Bool {
        var index = range.lowerBound - 1
        while index >= 0, !text.isLineEnd(index) {
            if text[index] == 0x24 { return true }
            index -= 1
        }
        index = range.upperBound
        while index < text.count, !text.isLineEnd(index) {
            if text[index] == 0x24 { return true }
            index += 1
        }
        return false
    }

    private enum Edge {
        case none, gap, lineEdge
    }

    private static func gap(before index: Int, in text: ScalarText) -> Edge {
        var first = index
        while text.isBlank(first - 1) { first -= 1 }
        if first == 0 || text.isLineEnd(first - 1) { return .lineEdge }
        // A dollar sign in its own narrow column belongs to the amount behind it.
        if text[first - 1] == 0x24, first < index { return gap(before: first - 1, in: text) }
        return isWide(first..<index, in: text) ? .gap : .none
    }

    private static func gap(after index: Int, in text: ScalarText) -> Edge {
        let end = text.skipBlanks(index)
        if end >= text.count || text.isLineEnd(end) { return .lineEdge }
        return isWide(index..<end, in: text) ? .gap : .none
    }

    private static func isWide(_ range: Range<Int>, in text: ScalarText) -> Bool {
        range.count >= 2 || range.count == 1 && text[range.lowerBound] == 0x09
    }
}
