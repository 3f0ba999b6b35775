/// Reads amounts that start with their figures: `1.250,00 €`, `500 dollars`, and `(1,234.56)` in a column of money.
enum PlainMoneyReader {
    /// The amount whose first digit stands at `index`.
    static func match(in text: ScalarText, at index: Int) -> MoneyMatch? {
        let before = text[index - 1]
        if before == 0x28, let match = negative(in: text, at: index) { return match }
        // Inside another number or a name: `4.5`, `A-1`, `12/31`.
        guard !text.isAlphanumeric(index - 1) else { return nil }
        if before == 0x2E || before == 0x2F || before == 0x2D, text.isAlphanumeric(index - 2) { return nil }
        return suffixed(in: text, at: index)
    }

    /// Where the run of digits, periods and commas ends.
    static func end(ofFigures index: Int, in text: ScalarText) -> Int {
        var end = index
        while text.isDigit(end) || (text[end] == 0x2E || text[end] == 0x2C) && text.isDigit(end + 1) { end += 1 }
        return max(end, index + 1)
    }

    private static func suffixed(in text: ScalarText, at index: Int) -> MoneyMatch? {
        for prefersComma in [true, false] {
            let figures =
                prefersComma
                ? spaced(in: text, at: index)
                    ?? AmountReader.amount(in: text, at: index, prefersComma: true, isMarked: false)
                : AmountReader.amount(in: text, at: index, prefersComma: false, isMarked: false)
            guard let amount = figures,
                let suffix = Currency.suffix(in: text, at: text.skipSpace(amount.end)),
                prefersComma == (suffix.code == "EUR" || suffix.code == "CHF")
            else { continue }
            // `100 € 5` and `2019 USD 500`: the sign belongs to what follows.
            guard !text.isDigit(text.skipBlanks(suffix.end)) else { return nil }
            var value = suffix.isCents ? amount.value.shifted(by: -2) : amount.value
            var range = index..<suffix.end
            if text[index - 1] == 0x28, text[suffix.end] == 0x29,
                TableCell.isNegative(index - 1..<suffix.end + 1, in: text)
            {
                value.isNegative = true
                range = index - 1..<suffix.end + 1
            }
            return MoneyMatch(range: range, value: value, currency: suffix.code, certainty: 0.95 * amount.certainty)
        }
        return nil
    }

    /// `1 250,00`, as French groups.
    private static func spaced(in text: ScalarText, at index: Int) -> AmountReader.Amount? {
        var end = text.skipDigits(index)
        guard (1...3).contains(end - index) else { return nil }
        var digits = text.string(index..<end)
        while text.isBlank(end), text.skipDigits(end + 1) == end + 4 {
            digits += text.string(end + 1..<end + 4)
            end += 4
        }
        guard end > index + digits.utf8.count else { return nil }
        guard text[end] == 0x2C, text.skipDigits(end + 1) == end + 3 else {
            return AmountReader.Amount(value: Decimal10(whole: digits), end: end, certainty: 0.9)
        }
        let value = Decimal10(whole: digits, fraction: text.string(end + 1..<end + 3))
        return AmountReader.Amount(value: value, end: end + 3, certainty: 1)
    }

    /// `(1,234.56)`, grouped or with cents, alone in its cell on a line with a dollar sign.
    private static func negative(in text: ScalarText, at index: Int) -> MoneyMatch? {
        guard let amount = AmountReader.amount(in: text, at: index, prefersComma: false, isMarked: false),
            text[amount.end] == 0x29, amount.end == end(ofFigures: index, in: text)
        else { return nil }
        let hasCents = amount.value.fraction.utf8.count == 2
        let isGrouped = amount.end - index > amount.value.whole.utf8.count + (hasCents ? 3 : 0)
        let range = index - 1..<amount.end + 1
        guard hasCents || isGrouped, TableCell.isAlone(range, in: text), TableCell.hasDollars(onLineOf: range, in: text)
        else { return nil }
        var value = amount.value
        value.isNegative = true
        return MoneyMatch(range: range, value: value, currency: "USD", certainty: 0.85 * amount.certainty)
    }
}
