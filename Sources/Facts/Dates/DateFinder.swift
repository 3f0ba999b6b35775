package import Documents

/// Finds the dates on a page in all the forms that leases write them in.
///
/// - With the month's name: `March 1, 2024`, `Mar. 1st, 2024`, `1 March 2024`, `the 1st day of March, 2024`, `the first
///   day of March, 2024`, `04-MAR-2024`; in German, French, Spanish, Italian, Portuguese and Dutch behind the day
///   (`1. März 2024`, `1 de marzo de 2024`). Without a day (`March 2024`, `this ___ day of March, 2024`) the value is the
///   month; where the month is blank too (`this ___ day of ____, 2024`), the year. The year may stand in words: `two
///   thousand twenty-four`.
/// - In numbers: `2024-03-01`; `03/04/2024`, `3/4/24` and `03-04-2024`, read as month, day, year, with the other order
///   as the alternative where both exist; `01.03.2024`, read as day, month, year; `03/2024` is a month. With hyphens or
///   periods and two digits of the year only behind a word that announces a date (`dated 3-4-24`).
///
/// Quarters (`Q1 2024`) are no dates: which days they span depends on the fiscal year.
///
/// Two digits of a year are of the years 1969…2068. Dates that do not exist (February 30) and years outside 1850…2150
/// are dropped. The letters `l I O o` count as digits where the month's name leaves no doubt, at a lower certainty.
package struct DateFinder: Sendable {
    package init() {}

    /// The dates in the order of the text; they do not overlap.
    package func dates(on page: Page) -> [DateFact] {
        dates(on: page, text: ScalarText(page.text))
    }

    func dates(on page: Page, text: ScalarText) -> [DateFact] {
        let matches = Self.matches(in: text)
        guard !matches.isEmpty else { return [] }
        let maker = EvidenceMaker(page: page, text: text)
        return matches.map { match in
            DateFact(
                evidence: maker.evidence(match.range, certainty: match.certainty),
                value: match.date.text,
                alternative: match.alternative?.text,
                hasBlank: match.hasBlank
            )
        }
    }

    static func matches(in text: ScalarText) -> [DateMatch] {
        var matches: [DateMatch] = []
        var index = 0
        while index < text.count {
            let code = text.codes[index]
            var match: DateMatch?
            var end = index + 1
            if code &- 0x30 < 10 {
                end = text.skipDigits(index)
                let endsRange = index > 1 && matches.last?.range.upperBound == index - 1
                if end - index <= 4, endsRange || startsNumber(at: index, in: text) {
                    match =
                        NumericDateReader.match(in: text, at: index) ?? NumericDateReader.month(in: text, at: index)
                        ?? NamedDateReader.dayFirst(in: text, at: index)
                        ?? NamedDateReader.yearFirst(in: text, at: index)
                }
            } else if code.isLetterCode {
                end = text.skipLetters(index)
                if end - index <= 11 { match = NamedDateReader.wordFirst(in: text, at: index) }
                while text.isAlphanumeric(end) { end += 1 }
            } else if code == 0x5F {
                end = text.skip(0x5F, from: index)
                match = NamedDateReader.blankDay(in: text, from: index, to: end)
            }
            if let match { matches.append(match) }
            index = max(end, match?.range.upperBound ?? end)
        }
        return matches
    }

    /// Whether the digit at `index` is not inside a longer number: `12-3`, `1.4`, `$5`, `#7`, `x9`.
    private static func startsNumber(at index: Int, in text: ScalarText) -> Bool {
        if text.isAlphanumeric(index - 1) { return false }
        switch text[index - 1] {
        case 0x24, 0x23, 0x20AC, 0xA3, 0xA7: return false
        // A period, comma, colon, slash or hyphen behind a letter or digit.
        case 0x2E, 0x2C, 0x3A, 0x2F, 0x2D: return !text.isAlphanumeric(index - 2)
        default: return true
        }
    }
}
