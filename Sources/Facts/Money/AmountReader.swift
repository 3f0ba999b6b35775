/// Reads the figures of an amount: `1,250.00`, `1.250,00`, `.05`, `3 million`, `1.2M`.
enum AmountReader {
    struct Amount {
        var value: Decimal10
        var end: Int
        /// 0…1; below 1 where figures had to be corrected.
        var certainty: Double
    }

    /// The amount whose figures start at `index`, with the word or letter that scales it.
    ///
    /// - Parameters:
    ///   - text: The page's text.
    ///   - index: Where the first digit or decimal sign stands.
    ///   - prefersComma: Whether a single comma before one or two digits is the decimal sign, as on the continent, and a
    ///     single period before three digits groups.
    ///   - isMarked: Whether a currency stands before it, so that OCR's `l` and `O` can only be digits.
    /// - Returns: Nil where no figures stand.
    static func amount(in text: ScalarText, at index: Int, prefersComma: Bool, isMarked: Bool) -> Amount? {
        guard var amount = figures(in: text, at: index, prefersComma: prefersComma, isMarked: isMarked) else {
            return nil
        }
        if let scale = ScaleWords.scale(in: text, after: amount.end) {
            amount.value = amount.value.shifted(by: scale.places)
            amount.end = scale.end
        }
        return amount
    }

    private static func figures(
        in text: ScalarText,
        at index: Int,
        prefersComma: Bool,
        isMarked: Bool
    ) -> Amount? {
        var groups: [String] = [""]
        var separators: [UInt32] = []
        var end = index
        var isMisread = false
        scan: while end < text.count {
            if let digit = DigitReader.digit(text[end]),
                !digit.isMisread || canCorrect(end, in: text, isMarked: isMarked)
            {
                groups[groups.count - 1] += String(digit.value)
                isMisread = isMisread || digit.isMisread
            } else if text[end] == 0x2E || text[end] == 0x2C || text[end] == 0x27, startsGroup(end, in: text, isMarked)
            {
                separators.append(text[end])
                groups.append("")
            } else {
                break scan
            }
            end += 1
        }
        guard end > index, groups.contains(where: { !$0.isEmpty }) else { return nil }
        return read(groups, separators, prefersComma: prefersComma, start: index, end: end, isMisread: isMisread)
    }

    /// Whether a letter between figures of a marked amount can be taken for a digit: `$l9,999`, `$1O.00`.
    private static func canCorrect(_ index: Int, in text: ScalarText, isMarked: Bool) -> Bool {
        guard isMarked, text[index] != 0x7C else { return false }
        let before =
            text.isDigit(index - 1) || text[index - 1] == 0x24 || text[index - 1] == 0x2C || text[index - 1] == 0x2E
        return before && (text.isDigit(index + 1) || text.isDigit(index - 1)) && !text.isLetter(index + 1)
    }

    private static func startsGroup(_ index: Int, in text: ScalarText, _ isMarked: Bool) -> Bool {
        if text[index] == 0x27 { return text.isDigit(index - 1) && text.isDigit(index + 3) && text.isDigit(index + 1) }
        return text.isDigit(index + 1) || canCorrect(index + 1, in: text, isMarked: isMarked) && text.isDigit(index + 2)
    }

    /// Tells the decimal sign from the grouping; where the figures do not add up, the number ends before them.
    private static func read(
        _ groups: [String],
        _ separators: [UInt32],
        prefersComma: Bool,
        start: Int,
        end: Int,
        isMisread: Bool
    ) -> Amount? {
        let certainty = isMisread ? 0.8 : 1
        guard let last = separators.last else {
            return Amount(value: Decimal10(whole: groups[0]), end: end, certainty: certainty)
        }
        let tail = groups[groups.count - 1]
        let head = groups.dropLast()
        if isGrouped(head), decides(last, among: separators, tail: tail, prefersComma: prefersComma) {
            let isOdd = separators.dropLast().contains(last)
            let value = Decimal10(whole: head.joined(), fraction: tail)
            return Amount(value: value, end: end, certainty: isOdd ? certainty * 0.7 : certainty)
        }
        if isGrouped(groups[...]), Set(separators).count == 1 {
            return Amount(value: Decimal10(whole: groups.joined()), end: end, certainty: certainty)
        }
        // `$1,25` or `1.2.3`: the part before the odd group is all that can be read.
        let kept = Array(groups.dropLast())
        let cut = end - tail.utf8.count - 1
        let rest = Array(separators.dropLast())
        return read(kept, rest, prefersComma: prefersComma, start: start, end: cut, isMisread: isMisread)
            .map { Amount(value: $0.value, end: $0.end, certainty: $0.certainty * 0.6) }
    }

    /// Whether the last separator is the decimal sign.
    private static func decides(_ last: UInt32, among separators: [UInt32], tail: String, prefersComma: Bool) -> Bool {
        guard (1...8).contains(tail.utf8.count) else { return false }
        let others = separators.dropLast()
        if !others.isEmpty {
            // Another kind of separator before it; or `1.250.00` and `1,903,954,00`, where one sign was misread.
            return !others.contains(last) || tail.utf8.count == 2 && Set(others) == [last]
        }
        switch last {
        case 0x2E: return !(prefersComma && tail.utf8.count == 3)
        case 0x2C: return prefersComma && tail.utf8.count <= 2
        default: return false
        }
    }

    /// One to three digits, then threes; or a first group without separators behind it.
    private static func isGrouped(_ groups: ArraySlice<String>) -> Bool {
        guard let first = groups.first else { return true }
        if groups.count == 1 { return true }
        return (1...3).contains(first.utf8.count) && groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    }
}
