/// Reads dates that name their month.
enum NamedDateReader {
    private static let comma: UInt32 = 0x2C
    private static let period: UInt32 = 0x2E
    private static let hyphen: UInt32 = 0x2D
    private static let slash: UInt32 = 0x2F

    /// A date that starts with a word: the month, or the day as an ordinal word.
    static func wordFirst(in text: ScalarText, at index: Int) -> DateMatch? {
        guard MonthNames.canStart(with: text[index].lowered) || text[index].lowered == 0x74 else { return nil }
        if text.isCapital(index), let month = monthName(in: text, at: index), month.name.isEnglish,
            let match = monthFirst(in: text, at: index, month: month.name.month, end: month.end)
        {
            return match
        }
        guard let ordinal = OrdinalWords.day(in: text, at: index) else { return nil }
        var next = ordinal.end
        // `the first (1st) day of March`.
        let open = text.skipSpace(next)
        if text[open] == 0x28, let figures = DigitReader.number(in: text, at: open + 1, maximumDigits: 2) {
            let close = ordinalEnd(in: text, at: figures.end)
            guard figures.value == ordinal.day, text[close] == 0x29 else { return nil }
            next = close + 1
        }
        guard let of = dayOf(in: text, at: next) ?? text.end(of: "of", at: text.skipSpace(next)).map(text.skipSpace)
        else { return nil }
        return monthAndYear(in: text, from: index, at: of, day: ordinal.day, certainty: 0.95)
            ?? blankMonth(in: text, from: index, at: of)
    }

    /// A date that starts with its year: `2024-Mar-01`, `2024 March 1`.
    static func yearFirst(in text: ScalarText, at index: Int) -> DateMatch? {
        let end = text.skipDigits(index)
        guard end - index == 4, text[end] == hyphen || text.isBlank(end), text[end + 1] != hyphen,
            let month = monthName(in: text, at: end + 1), text[month.end] == text[end],
            let day = DigitReader.number(in: text, at: month.end + 1, maximumDigits: 2), day.certainty == 1,
            !text.isAlphanumeric(day.end), YearReader.year(in: text, after: day.end) == nil
        else { return nil }
        let year = (index..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        guard let date = CalendarDate(year: year, month: month.name.month, day: day.value) else { return nil }
        return DateMatch(range: index..<day.end, date: date, certainty: text[end] == hyphen ? 0.97 : 0.85)
    }

    /// A date that starts with the digits of its day.
    static func dayFirst(in text: ScalarText, at index: Int) -> DateMatch? {
        let end = text.skipDigits(index)
        guard end - index <= 2 else { return nil }
        let day = (index..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        if text[end] == hyphen || text[end] == slash {
            return joined(in: text, from: index, day: day, separator: text[end], at: end + 1)
        }
        if let of = dayOf(in: text, at: ordinalEnd(in: text, at: end)) {
            return monthAndYear(in: text, from: index, at: of, day: day, certainty: 0.98)
                ?? blankMonth(in: text, from: index, at: of)
        }
        if let compact = compact(in: text, from: index, day: day, at: end) { return compact }
        var next = ordinalEnd(in: text, at: end)
        if text[next] == period {
            // `2. March 2024` at a line's start is an item of a list; German writes `2. März` anywhere.
            guard let month = monthName(in: text, at: text.skipBlanks(next + 1)),
                !month.name.isEnglish || !startsLine(index, in: text)
            else { return nil }
            next += 1
        }
        // On the same line only: a number that ends a line is more often a page's or an item's.
        next = text.skipBlanks(next)
        if let of = text.end(of: "of", at: next) ?? text.end(of: "de", at: next) { next = text.skipSpace(of) }
        return monthAndYear(in: text, from: index, at: next, day: day, certainty: 0.97)
    }

    /// A date whose day waits to be filled in: `___ day of March, 2024`.
    static func blankDay(in text: ScalarText, from index: Int, to end: Int) -> DateMatch? {
        guard let of = dayOf(in: text, at: ordinalEnd(in: text, at: end)) else {
            return blankMonth(in: text, from: index, at: index)
        }
        var match = monthAndYear(in: text, from: index, at: of, day: nil, certainty: 0.9)
        match?.hasBlank = true
        return match ?? blankMonth(in: text, from: index, at: of)
    }

    /// The year behind a blank for month or for month and day: `____, 2024`, `the 1st day of ____, 2024`.
    private static func blankMonth(in text: ScalarText, from start: Int, at index: Int) -> DateMatch? {
        let end = text.skip(0x5F, from: index)
        // A short run in the middle of a text is a name with blanks; a date's blank is closed by a comma.
        guard end >= index + 3, text[text.skipBlanks(end)] == comma, let year = YearReader.year(in: text, after: end),
            year.certainty == 1, let date = CalendarDate(year: year.value),
            // `Suite ___, 2024 Main Street` is an address.
            !text.isCapital(text.skipBlanks(year.end))
        else { return nil }
        return DateMatch(range: start..<year.end, date: date, hasBlank: true, certainty: 0.9)
    }

    // MARK: - Month first

    private static func monthFirst(in text: ScalarText, at index: Int, month: Int, end: Int) -> DateMatch? {
        let next = text.skipSpace(text[end] == period ? end + 1 : end)
        if let year = YearReader.year(in: text, after: text[end] == period ? end + 1 : end) {
            guard let date = CalendarDate(year: year.value, month: month, day: nil) else { return nil }
            return DateMatch(range: index..<year.end, date: date, alternative: nil, certainty: 0.9 * year.certainty)
        }
        if text[next] == 0x5F {
            let blankEnd = ordinalEnd(in: text, at: text.skip(0x5F, from: next))
            guard let year = YearReader.year(in: text, after: blankEnd),
                let date = CalendarDate(year: year.value, month: month, day: nil)
            else { return nil }
            return DateMatch(range: index..<year.end, date: date, hasBlank: true, certainty: 0.9 * year.certainty)
        }
        // `February1, 2012`: the blank was lost.
        guard next > end || text.isDigit(end), let day = day(in: text, at: next) else { return nil }
        let dayEnd = ordinalEnd(in: text, at: day.end)
        guard let year = YearReader.year(in: text, after: dayEnd),
            let date = CalendarDate(year: year.value, month: month, day: day.value)
        else { return nil }
        let certainty = 0.98 * year.certainty * day.certainty
        return DateMatch(range: index..<year.end, date: date, alternative: nil, certainty: certainty)
    }

    /// The day behind the month: `1`, `1st`, `first`, `the first`.
    private static func day(in text: ScalarText, at index: Int) -> (value: Int, end: Int, certainty: Double)? {
        let start = text.end(of: "the", at: index).map(text.skipSpace) ?? index
        if let ordinal = OrdinalWords.day(in: text, at: start) { return (ordinal.day, ordinal.end, 0.95) }
        return DigitReader.number(in: text, at: start, maximumDigits: 2)
    }

    // MARK: - Day first

    private static func monthAndYear(
        in text: ScalarText,
        from start: Int,
        at index: Int,
        day: Int?,
        certainty: Double
    ) -> DateMatch? {
        guard let month = monthName(in: text, at: index) else { return nil }
        let end = text[month.end] == period ? month.end + 1 : month.end
        guard let year = YearReader.year(in: text, after: end),
            let date = CalendarDate(year: year.value, month: month.name.month, day: day)
        else { return nil }
        let certainty = certainty * year.certainty
        return DateMatch(range: start..<year.end, date: date, alternative: nil, certainty: certainty)
    }

    /// `04-MAR-2024`, `4/Mar/24`.
    private static func joined(
        in text: ScalarText,
        from start: Int,
        day: Int,
        separator: UInt32,
        at index: Int
    ) -> DateMatch? {
        guard let month = monthName(in: text, at: index), text[month.end] == separator else { return nil }
        let end = text.skipDigits(month.end + 1)
        let digits = end - month.end - 1
        guard digits == 4 || digits == 2, !text.isAlphanumeric(end) else { return nil }
        let number = (month.end + 1..<end).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        let year = digits == 2 ? CalendarDate.year(ofTwoDigits: number) : number
        guard let date = CalendarDate(year: year, month: month.name.month, day: day) else { return nil }
        return DateMatch(range: start..<end, date: date, alternative: nil, certainty: digits == 2 ? 0.9 : 0.97)
    }

    /// `01MAR2024`.
    private static func compact(in text: ScalarText, from start: Int, day: Int, at index: Int) -> DateMatch? {
        guard text.isLetter(index), let month = monthName(in: text, at: index), month.end == index + 3,
            text.skipDigits(month.end) == month.end + 4, !text.isAlphanumeric(month.end + 4)
        else { return nil }
        let year = (month.end..<month.end + 4).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        guard let date = CalendarDate(year: year, month: month.name.month, day: day) else { return nil }
        return DateMatch(range: start..<month.end + 4, date: date, certainty: 0.95)
    }

    // MARK: - Pieces

    private static func monthName(in text: ScalarText, at index: Int) -> (name: MonthNames.Name, end: Int)? {
        guard MonthNames.canStart(with: text[index].lowered) else { return nil }
        let end = text.skipLetters(index)
        guard (3...10).contains(end - index), let name = MonthNames.name(text.word(at: index).text) else { return nil }
        return (name, end)
    }

    /// Behind `st`, `nd`, `rd`, `th` or French `er` that stand at `index` or after blanks; `index` without them.
    ///
    /// Raised letters come out of PDFs with blanks around and within them: `26t h`.
    private static func ordinalEnd(in text: ScalarText, at index: Int) -> Int {
        let start = text.skipBlanks(index)
        let second = text.isBlank(start + 1) ? start + 2 : start + 1
        guard !text.isLetter(second + 1) else { return index }
        switch (text[start].lowered, text[second].lowered) {
        // st, nd, rd, th, er
        case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68), (0x65, 0x72): return second + 1
        default: return index
        }
    }

    /// Where the month starts behind `day of`.
    private static func dayOf(in text: ScalarText, at index: Int) -> Int? {
        guard let day = text.end(of: "day", at: text.skipSpace(index)),
            let of = text.end(of: "of", at: text.skipSpace(day))
        else { return nil }
        return text.skipSpace(of)
    }

    private static func startsLine(_ index: Int, in text: ScalarText) -> Bool {
        var index = index - 1
        while text.isBlank(index) { index -= 1 }
        return index < 0 || text.isLineEnd(index)
    }
}
