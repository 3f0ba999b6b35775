/// Finds stretches of years and months: `five (5) years`, `sixty-two (62) full calendar months`, `ten-year`, `5 years and 2
/// months`.
enum DurationReader {
    /// The durations in the order of the text.
    static func matches(in tokens: PageTokens) -> [DurationMatch] {
        var matches: [DurationMatch] = []
        var index = 0
        while index < tokens.count {
            guard let first = part(at: index, in: tokens) else {
                index += 1
                continue
            }
            var (months, end, certainty) = (first.months, first.end, first.certainty)
            var next = tokens.skipSpace(end)
            if tokens[next].text == "and" || tokens[next].text == "," { next = tokens.skipSpace(next + 1) }
            // `five years and two months`; but `five years, sixty months` says it twice.
            if first.isYears, let second = part(at: next, in: tokens), !second.isYears, second.months < 12 {
                (months, end, certainty) = (months + second.months, second.end, min(certainty, second.certainty))
            }
            let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
            matches.append(DurationMatch(range: range, months: months, certainty: certainty))
            index = end
        }
        return matches
    }

    private struct Part {
        var months: Int
        var end: Int
        var isYears: Bool
        var certainty: Double
    }

    private static func part(at index: Int, in tokens: PageTokens) -> Part? {
        guard let count = count(at: index, in: tokens) ?? monthsOrdinal(at: index, in: tokens) else { return nil }
        var next = tokens.skipSpace(count.end)
        if tokens[next].text == "-" { next += 1 }
        for _ in 0..<3 where ["full", "calendar", "consecutive", "lease", "successive"].contains(tokens[next].text) {
            next = tokens.skipSpace(next + 1)
        }
        guard let unit = unit(tokens[next].text), (1...1_200).contains(count.value * unit) else { return nil }
        return Part(months: count.value * unit, end: next + 1, isYears: unit == 12, certainty: count.certainty)
    }

    /// A number in words, figures or both; words that disagree with their figures lower the certainty.
    static func count(at index: Int, in tokens: PageTokens) -> (value: Int, end: Int, certainty: Double)? {
        let token = tokens[index]
        if token.kind == .number {
            guard let value = Int(token.text), value < 1_500 else { return nil }
            return (value, index + 1, 0.97)
        }
        guard token.kind == .word, NumberWords.canStart(with: tokens.text[token.range.lowerBound].lowered) else {
            return nil
        }
        // `ten-year`: the tokenizer keeps the hyphen.
        if let number = NumberWords.number(in: tokens.text, at: token.range.lowerBound) {
            var end = index
            while end < tokens.count, tokens[end].range.upperBound <= number.end { end += 1 }
            guard end > index, number.value < 1_500 else { return nil }
            let open = tokens.skipSpace(end)
            guard tokens[open].text == "(", let figures = Int(tokens[open + 1].text), tokens[open + 2].text == ")"
            else {
                return (number.value, end, 0.95)
            }
            return (figures, open + 3, figures == number.value ? 0.99 : 0.6)
        }
        return nil
    }

    /// `the last day of the 120th full calendar month`, `the sixtieth (60th) month`: the figures count months.
    private static func monthsOrdinal(at index: Int, in tokens: PageTokens) -> (
        value: Int, end: Int, certainty: Double
    )? {
        let text = tokens[index].text
        let digits = text.prefix { $0.isNumber }
        guard let value = Int(digits), value >= 12, ["st", "nd", "rd", "th"].contains(text.dropFirst(digits.count))
        else {
            return nil
        }
        var end = index + 1
        if tokens[end].text == ")" { end += 1 }
        for next in end..<end + 4 where tokens[next].text == "month" { return (value, end, 0.85) }
        return nil
    }

    private static func unit(_ word: String) -> Int? {
        switch word {
        case "year", "years", "yr", "yrs": 12
        case "month", "months", "mos": 1
        default: nil
        }
    }
}
