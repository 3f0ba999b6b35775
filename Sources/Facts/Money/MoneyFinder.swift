package import Documents

/// Finds the amounts of money on a page, exactly, never through floating point.
///
/// - With a sign or code before or behind: `$1,250.00`, `US$ 3 million`, `$1.2M`, `USD 1,250.50`, `€1.250,00`,
///   `1.250,00 EUR`. A plain `$` is the US dollar.
/// - In words, with or without the figures that repeat them, as one fact: `Twelve Thousand and No/100 Dollars
///   ($12,000.00)`, `forty-five dollars`, `3 million dollars`, `fifty cents`.
/// - As OCR misread them: `$l9,999.99`, `S1,250.00`, at a lower certainty.
/// - Negative: `-$5.00`, `$(500.00)`, `($500.00)` alone in the cell of a table (in running text those parentheses
///   explain an amount), `(1,234.56)` alone in a cell of a line that has a dollar sign, `$500.00 CR`, `$500.00-`.
/// - In the columns of a table without a sign, where the header or other cells of the column say that it is money; at a
///   lower certainty, and marked.
///
/// The quote is the amount alone, without `per square foot`. The value keeps the places as written: `1250.00`.
package struct MoneyFinder: Sendable {
    package init() {}

    /// The amounts in the order of the text; they do not overlap.
    package func amounts(on page: Page) -> [MoneyFact] {
        let text = ScalarText(page.text)
        return amounts(on: page, text: text, tables: TextTables(text))
    }

    func amounts(on page: Page, text: ScalarText, tables: TextTables) -> [MoneyFact] {
        let matches = Self.describedMatches(in: text, tables: tables)
        guard !matches.isEmpty else { return [] }
        let maker = EvidenceMaker(page: page, text: text)
        return matches.map { match in
            MoneyFact(
                evidence: maker.evidence(match.range, certainty: match.certainty),
                value: match.value.text,
                currency: match.currency,
                basis: match.basis,
                agreesWithWords: match.agreesWithWords,
                bound: match.bound,
                isCurrencyStated: match.isCurrencyStated
            )
        }
    }

    /// The amounts with what is around them taken in: table columns, bases, ranges.
    private static func describedMatches(in text: ScalarText, tables: TextTables) -> [MoneyMatch] {
        var matches = ColumnMoneyReader(text: text, tables: tables).completed(matches(in: text))
        for index in matches.indices {
            let before = index > 0 ? matches[index - 1].range.upperBound : 0
            let after = index + 1 < matches.count ? matches[index + 1].range.lowerBound : text.count
            var room = before..<after
            let cell = tables.cell(at: matches[index].range.lowerBound)
            // In a table the words of other cells are about other amounts.
            if let cell {
                let (start, end) = (matches[index].range.lowerBound, matches[index].range.upperBound)
                room = min(start, cell.range.lowerBound)..<max(end, cell.range.upperBound)
            }
            matches[index].basis =
                MoneyBasisReader.basis(of: matches[index].range, within: room, in: text)
                ?? cell.flatMap { MoneyBasisReader.basis(ofHeader: $0.header) }
        }
        for index in matches.indices.dropFirst()
        where RangeWords.joins(matches[index - 1].range, matches[index].range, in: text) {
            matches[index - 1].bound = matches[index - 1].bound ?? .lower
            matches[index].bound = .upper
        }
        return matches
    }

    static func matches(in text: ScalarText) -> [MoneyMatch] {
        var matches: [MoneyMatch] = []
        var index = 0
        while index < text.count {
            let code = text.codes[index]
            var match: MoneyMatch?
            var end = index + 1
            if code.isLetterCode {
                match = lettered(in: text, at: index)
                end = text.skipLetters(index)
                while text.isAlphanumeric(end) { end += 1 }
            } else if let currency = Currency.code(ofSign: code) {
                match = MarkedMoneyReader.match(in: text, from: index, signEnd: index + 1, currency: currency)
            } else if code &- 0x30 < 10 {
                match = PlainMoneyReader.match(in: text, at: index)
                end = PlainMoneyReader.end(ofFigures: index, in: text)
            }
            // An earlier match may reach past a sign that this one took in.
            if let match, match.range.lowerBound >= matches.last?.range.upperBound ?? 0 { matches.append(match) }
            index = max(end, match?.range.upperBound ?? end)
        }
        return matches
    }

    /// An amount that starts with letters: a currency's code, or the words of a number.
    private static func lettered(in text: ScalarText, at index: Int) -> MoneyMatch? {
        if text.isCapital(index), let prefix = Currency.prefix(in: text, at: index) {
            return MarkedMoneyReader.match(in: text, from: index, signEnd: prefix.end, currency: prefix.code)
        }
        return misreadDollar(in: text, at: index) ?? WrittenMoneyReader.match(in: text, at: index)
    }

    /// An amount whose dollar sign OCR took for a letter: `S1,250.00`.
    ///
    /// Only figures with grouping and cents are safe.
    private static func misreadDollar(in text: ScalarText, at index: Int) -> MoneyMatch? {
        guard text[index] == 0x53, text.isDigit(index + 1),
            let amount = AmountReader.amount(in: text, at: index + 1, prefersComma: false, isMarked: false),
            amount.value.fraction.utf8.count == 2, amount.value.whole.utf8.count > 3,
            amount.end - index - 1 > amount.value.whole.utf8.count + 3
        else { return nil }
        let certainty = 0.8 * amount.certainty
        return MoneyMatch(range: index..<amount.end, value: amount.value, currency: "USD", certainty: certainty)
    }
}
