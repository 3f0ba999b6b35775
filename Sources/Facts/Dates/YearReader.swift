/// Reads the year at the end of a date that names its month.
enum YearReader {
    /// The year behind a comma, blanks, `of`, `de`, `in the year` or `A.D.`; four digits, or an apostrophe and two.
    static func year(in text: ScalarText, after index: Int) -> (value: Int, end: Int, certainty: Double)? {
        let start = yearStart(in: text, after: index)
        guard start > index else { return nil }
        if text[start] == 0x27 || text[start] == 0x2019 { return shortYear(in: text, at: start + 1) }
        if let year = writtenYear(in: text, at: start) { return year }
        guard let number = DigitReader.number(in: text, at: start, maximumDigits: 4), number.end == start + 4 else {
            return nil
        }
        let digits = (start..<number.end).count { text.isDigit($0) }
        guard digits >= 2, digits == 4 || !text.isLetter(number.end), !isFigure(in: text, at: number.end) else {
            return nil
        }
        return number
    }

    private static func yearStart(in text: ScalarText, after index: Int) -> Int {
        var next = text.skipSpace(index)
        if text[next] == 0x2C || text[next] == 0x2E { next = text.skipSpace(next + 1) }
        if text.isDigit(next) { return next }
        if let end = text.end(of: "in", at: next), let the = text.end(of: "the", at: text.skipSpace(end)),
            let year = text.end(of: "year", at: text.skipSpace(the))
        {
            next = text.skipSpace(year)
            if let of = text.end(of: "of", at: next) { next = text.skipSpace(of) }
            if let our = text.end(of: "our", at: next), let lord = text.end(of: "lord", at: text.skipSpace(our)) {
                next = text.skipSpace(text[lord] == 0x2C ? lord + 1 : lord)
            }
        } else if let end = text.end(of: "of", at: next) ?? text.end(of: "de", at: next) {
            next = text.skipSpace(end)
        }
        if let end = text.end(ofPrefix: "A.D.", at: next) {
            next = text.skipSpace(text[end] == 0x2C ? end + 1 : end)
        }
        return next
    }

    /// `two thousand twenty-four`, `nineteen hundred and ninety-eight`, `nineteen ninety-eight`; with the figures that
    /// repeat it, `two thousand twenty-four (2024)`.
    private static func writtenYear(in text: ScalarText, at index: Int) -> (value: Int, end: Int, certainty: Double)? {
        guard NumberWords.canStart(with: text[index].lowered), text.isLetter(index) else { return nil }
        var year = NumberWords.number(in: text, at: index)
        let century = text.word(at: index)
        if century.text == "nineteen" || century.text == "twenty",
            let rest = NumberWords.number(in: text, at: text.skipSpace(century.end)), (10...99).contains(rest.value)
        {
            year = ((century.text == "nineteen" ? 1900 : 2000) + rest.value, rest.end)
        }
        guard let year, CalendarDate.years.contains(year.value) else { return nil }
        let open = text.skipSpace(year.end)
        guard text[open] == 0x28, text.skipDigits(open + 1) == open + 5, text[open + 5] == 0x29 else {
            return (year.value, year.end, 0.95)
        }
        let figures = (open + 1..<open + 5).reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }
        return (figures, open + 6, figures == year.value ? 1 : 0.6)
    }

    private static func shortYear(in text: ScalarText, at index: Int) -> (value: Int, end: Int, certainty: Double)? {
        guard text.skipDigits(index) == index + 2 else { return nil }
        let digits = Int(text[index] - 0x30) * 10 + Int(text[index + 1] - 0x30)
        return (CalendarDate.year(ofTwoDigits: digits), index + 2, 0.9)
    }

    /// Whether the four digits go on as another number: `2,000.50`, `2024-5678`.
    private static func isFigure(in text: ScalarText, at end: Int) -> Bool {
        if text.isDigit(end) { return true }
        let joins = text[end] == 0x2E || text[end] == 0x2C
        return joins && text.isDigit(end + 1) && text.isDigit(end + 2)
    }
}
