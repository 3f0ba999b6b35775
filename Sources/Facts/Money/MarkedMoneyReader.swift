/// Reads amounts that a currency's sign or code marks: `$1,250.00`, `US$ 3 million`, `-$5.00`, `$(500.00)`.
enum MarkedMoneyReader {
    private static let hyphen: UInt32 = 0x2D
    private static let minus: UInt32 = 0x2212
    private static let opening: UInt32 = 0x28
    private static let closing: UInt32 = 0x29

    /// The amount whose currency starts at `start` and ends at `end`, with the sign or parentheses around it.
    static func match(in text: ScalarText, from start: Int, signEnd end: Int, currency: String) -> MoneyMatch? {
        bareMatch(in: text, from: start, signEnd: end, currency: currency).map { signed($0, in: text) }
    }

    /// Like `match`, but without what stands around the amount.
    static func bareMatch(in text: ScalarText, from start: Int, signEnd end: Int, currency: String) -> MoneyMatch? {
        var next = text.skipBlanks(end)
        let isParenthesised = text[next] == opening
        if isParenthesised { next = text.skipBlanks(next + 1) }
        let hasMinus = text[next] == hyphen || text[next] == minus
        if hasMinus { next += 1 }
        guard text.isDigit(next) || canStart(next, in: text, after: end) else { return nil }
        let prefersComma = currency == "EUR" || currency == "CHF"
        guard var amount = AmountReader.amount(in: text, at: next, prefersComma: prefersComma, isMarked: true) else {
            return nil
        }
        if isParenthesised {
            let close = text.skipBlanks(amount.end)
            // `$ (1) the amount of …` counts, it does not pay.
            guard text[close] == closing, amount.value.whole.utf8.count > 1 || !amount.value.fraction.isEmpty else {
                return nil
            }
            amount.end = close + 1
        }
        amount.value.isNegative = hasMinus || isParenthesised
        return MoneyMatch(
            range: start..<amount.end,
            value: amount.value,
            currency: currency,
            certainty: 0.99 * amount.certainty
        )
    }

    /// A number may begin with a decimal sign, or with a letter that OCR took for a digit.
    private static func canStart(_ index: Int, in text: ScalarText, after sign: Int) -> Bool {
        if text[index] == 0x2E { return text.isDigit(index + 1) }
        return index == sign && DigitReader.digit(text[index]) != nil && text.isDigit(index + 1)
    }

    /// Takes in the sign before the currency, and the parentheses around an amount that stands alone in its cell.
    private static func signed(_ match: MoneyMatch, in text: ScalarText) -> MoneyMatch {
        var match = match
        let (start, end) = (match.range.lowerBound, match.range.upperBound)
        let before = text[start - 1]
        if before == hyphen || before == minus {
            guard start - 1 == 0 || text.isBlank(start - 2) || text.isLineEnd(start - 2) || text[start - 2] == opening
            else {
                return match
            }
            match.value.isNegative = true
            match.range = start - 1..<end
        } else if let credit = TableCell.creditEnd(in: text, at: end) {
            match.value.isNegative = true
            match.range = start..<credit
        } else if before == opening, text[end] == closing, TableCell.isNegative(start - 1..<end + 1, in: text) {
            match.value.isNegative = true
            match.range = start - 1..<end + 1
        }
        return match
    }
}
