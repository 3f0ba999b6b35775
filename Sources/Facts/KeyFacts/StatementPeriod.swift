import Documents

/// Reads the time that a statement of charges accounts for: `01/01/2022 - 12/31/2022`, `January 1 through December 31, 2022`,
/// `for the year 2022`, `CAM 2022`.
enum StatementPeriod {
    struct Period {
        var range: Range<Int>
        /// `2022-01-01/2022-12-31` or `2022`.
        var value: String
        var score: Double
    }

    /// The periods on a page.
    static func periods(in tokens: PageTokens, dates: [DateFact]) -> [Period] {
        let text = tokens.text
        var periods: [Period] = []
        for (first, second) in zip(dates, dates.dropFirst()) {
            let gap = first.evidence.span.end..<max(first.evidence.span.end, second.evidence.span.start)
            guard first.isDay, second.isDay, first.value < second.value, gap.count <= 14,
                ["-", "–", "—", "to", "through", "thru", "and ending", "ending"].contains(
                    text.string(gap).trimming().lowercased()
                )
            else { continue }
            let range = first.evidence.span.start..<second.evidence.span.end
            periods.append(Period(range: range, value: "\(first.value)/\(second.value)", score: 4.8))
        }
        periods += dates.compactMap { halfWritten(endingWith: $0, in: text) }
        return periods + years(in: tokens)
    }

    /// `January 1 through December 31, 2022`: the year stands once.
    private static func halfWritten(endingWith date: DateFact, in text: ScalarText) -> Period? {
        let span = date.evidence.span
        let before = text.string(max(0, span.start - 40)..<span.start)
        let words = before.split(whereSeparator: \.isWhitespace).suffix(3).map { $0.lowercased() }
        guard date.isDay, words.count == 3, let joint = words.last,
            ["through", "to", "-", "–", "thru"].contains(joint),
            let month = MonthNames.name(words[0].filter(\.isLetter)), month.isEnglish, let day = Int(words[1]),
            let year = Int(date.value.prefix(4)),
            let first = CalendarDate(year: year, month: month.month, day: day), first.text < date.value,
            let start = text.start(ofWords: 3, before: span.start)
        else { return nil }
        return Period(range: start..<span.end, value: "\(first.text)/\(date.value)", score: 4.6)
    }

    /// `calendar year 2022`, `for the year ended 2022`, a year in the first lines of the page.
    private static func years(in tokens: PageTokens) -> [Period] {
        var periods: [Period] = []
        var lines = 0
        for index in 0..<tokens.count {
            let token = tokens[index]
            if token.kind == .lineEnd || token.kind == .paragraph { lines += 1 }
            guard token.kind == .number, token.text.count == 4, let year = Int(token.text), (1980...2100).contains(year)
            else { continue }
            let before = tokens[tokens.skipSpaceBack(index - 1)].text
            if before == "year" {
                periods.append(Period(range: token.range, value: token.text, score: 4.2))
            } else if lines < 4, tokens[index - 1].kind != .sign || before == "-", !["$", ",", "/"].contains(before) {
                periods.append(Period(range: token.range, value: token.text, score: 3))
            }
        }
        return periods
    }
}

extension String {
    /// Without white space on both sides.
    fileprivate func trimming() -> String {
        split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ScalarText {
    /// Where the last so many words before an offset start.
    fileprivate func start(ofWords count: Int, before index: Int) -> Int? {
        var start = index
        for _ in 0..<count {
            while isBlank(start - 1) || isLineEnd(start - 1) { start -= 1 }
            guard start > 0 else { return nil }
            while start > 0, !isBlank(start - 1), !isLineEnd(start - 1) { start -= 1 }
        }
        return start
    }
}
