/// Reads amounts in words, with the figures that repeat them: `Twelve Thousand and No/100 Dollars ($12,000.00)`.
enum WrittenMoneyReader {
    /// The amount whose words start at `index`.
    ///
    /// The figures in parentheses give the value. Where words and figures disagree, the figures are kept, for words are
    /// misread more easily, and the certainty is 0.6.
    static func match(in text: ScalarText, at index: Int) -> MoneyMatch? {
        guard NumberWords.canStart(with: text[index].lowered), let number = NumberWords.number(in: text, at: index)
        else {
            return nil
        }
        let fraction = hundredths(in: text, after: number.end)
        var end = fraction?.end ?? number.end
        var written = Decimal10(whole: String(number.value), fraction: fraction?.digits ?? "")
        var currency = Currency.suffix(in: text, at: text.skipSpace(end))
        if let found = currency { end = found.end }
        if currency?.isCents == true { written = written.shifted(by: -2) }
        // `Twelve Million Dollars and 00/100 ($12,000,000.00)`.
        if currency != nil, fraction == nil, let late = hundredths(in: text, after: end) {
            written = Decimal10(whole: String(number.value), fraction: late.digits)
            end = late.end
        }
        let figures = self.figures(in: text, after: end)
        if let figures {
            end = figures.end
            // `Ten Million and 00/100 ($10,000,000.00) Dollars`.
            if currency == nil, let found = Currency.suffix(in: text, at: text.skipSpace(end)) {
                currency = found
                end = found.end
            }
        }
        guard let code = figures?.currency ?? currency?.code else { return nil }
        let value = figures?.value ?? written
        let agrees = figures.map { $0.value.equals(written) } ?? true
        let certainty = agrees ? (figures == nil ? 0.95 : 0.99) : 0.6
        return MoneyMatch(
            range: index..<end,
            value: value,
            currency: code,
            certainty: certainty,
            agreesWithWords: figures == nil ? nil : agrees
        )
    }

    /// `and No/100`, `& 50/100`, `and xx/100`.
    private static func hundredths(in text: ScalarText, after index: Int) -> (digits: String, end: Int)? {
        var next = text.skipSpace(index)
        if text[next] == 0x2C { next = text.skipSpace(next + 1) }
        if let end = text.end(of: "and", at: next) {
            next = text.skipSpace(end)
        } else if text[next] == 0x26 {
            next = text.skipSpace(next + 1)
        }
        let start = next
        while text.isAlphanumeric(next) { next += 1 }
        guard (1...4).contains(next - start) else { return nil }
        let numerator = text.string(start..<next).lowercased()
        next = text.skipBlanks(next)
        guard text[next] == 0x2F else { return nil }
        next = text.skipBlanks(next + 1)
        let denominator = text.skipDigits(next)
        guard text.string(next..<denominator) == "100" || text.end(of: "hundredths", at: next) != nil else {
            return nil
        }
        if ["no", "xx", "none", "zero", "oo"].contains(numerator) { return ("00", max(denominator, next)) }
        guard numerator.utf8.count == 2, numerator.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return (numerator, denominator)
    }

    /// The figures in parentheses behind the words.
    private static func figures(in text: ScalarText, after index: Int) -> (
        value: Decimal10, currency: String, end: Int
    )? {
        let open = text.skipSpace(index)
        guard text[open] == 0x28 else { return nil }
        let start = text.skipBlanks(open + 1)
        let mark: (code: String, end: Int)? =
            Currency.code(ofSign: text[start]).map { ($0, start + 1) } ?? Currency.prefix(in: text, at: start)
        guard let mark,
            let match = MarkedMoneyReader.bareMatch(in: text, from: start, signEnd: mark.end, currency: mark.code)
        else { return nil }
        let close = text.skipBlanks(match.range.upperBound)
        guard text[close] == 0x29, match.range.lowerBound == start, !match.value.isNegative else { return nil }
        return (match.value, mark.code, close + 1)
    }
}
