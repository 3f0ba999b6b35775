/// Reads one percentage.
enum PercentageReader {
    /// The percentage whose first digit stands at `index`.
    static func inFigures(_ text: ScalarText, at index: Int) -> PercentageMatch? {
        guard let start = start(ofFigures: index, in: text), let figures = figures(in: text, at: start) else {
            return nil
        }
        guard let mark = mark(in: text, at: figures.end) else { return nil }
        var match = PercentageMatch(
            range: start..<mark.end,
            value: mark.isBasisPoints ? figures.value.shifted(by: -2) : figures.value,
            certainty: mark.isSign ? 0.99 : 0.97
        )
        let before = text[start - 1]
        if before == 0x2D || before == 0x2212, !text.isAlphanumeric(start - 2), text[start - 2] != 0x25 {
            match.value.isNegative = true
            match.range = start - 1..<mark.end
        } else if before == 0x28, text[mark.end] == 0x29, TableCell.isAlone(start - 1..<mark.end + 1, in: text) {
            match.value.isNegative = true
            match.range = start - 1..<mark.end + 1
        }
        return match
    }

    /// The percentage whose words start at `index`, with the figures that repeat them.
    ///
    /// Where words and figures disagree the figures are kept, as with money, and the certainty is 0.6.
    static func inWords(_ text: ScalarText, at index: Int) -> PercentageMatch? {
        guard !text.isAlphanumeric(index - 1), let number = NumberWords.number(in: text, at: index) else { return nil }
        let fraction = fraction(in: text, after: number.end)
        let written = Decimal10(whole: String(number.value), fraction: fraction?.digits ?? "")
        var end = fraction?.end ?? number.end
        // `three (3%) percent`, `three (3) percent`.
        var stated = repeated(in: text, after: end)
        if let inner = stated { end = inner.end }
        let mark = mark(in: text, at: text.skipSpace(end))
        if let mark { end = mark.end }
        if stated == nil, mark != nil, let outer = repeated(in: text, after: end) {
            stated = outer
            end = outer.end
        }
        guard mark != nil || stated?.hasMark == true else { return nil }
        let agrees = stated.map { $0.value.equals(written) }
        let value = stated?.value ?? written
        return PercentageMatch(
            range: index..<end,
            value: mark?.isBasisPoints == true ? value.shifted(by: -2) : value,
            certainty: agrees == false ? 0.6 : agrees == true ? 0.99 : 0.95,
            agreesWithWords: agrees
        )
    }

    // MARK: - Figures

    /// Where the number begins; nil inside another number or a name.
    private static func start(ofFigures index: Int, in text: ScalarText) -> Int? {
        switch text[index - 1] {
        case 0x2E where !text.isAlphanumeric(index - 2): return index - 1
        case 0x2E, 0x2C, 0x2F, 0x24, 0x3A: return text.isBlank(index - 2) && text[index - 1] != 0x24 ? index : nil
        default: return text.isAlphanumeric(index - 1) ? nil : index
        }
    }

    private static func figures(in text: ScalarText, at index: Int) -> (value: Decimal10, end: Int)? {
        let whole = text[index] == 0x2E ? index : text.skipDigits(index)
        guard whole - index <= 4 else { return nil }
        if let part = halves(in: text, at: whole) {
            return (Decimal10(whole: text.string(index..<whole), fraction: part.digits), part.end)
        }
        guard text[whole] == 0x2E, text.isDigit(whole + 1) else {
            return whole > index ? (Decimal10(whole: text.string(index..<whole)), whole) : nil
        }
        let end = text.skipDigits(whole + 1)
        guard end - whole <= 9 else { return nil }
        return (Decimal10(whole: text.string(index..<whole), fraction: text.string(whole + 1..<end)), end)
    }

    /// `½`, ` 1/2`, `-3/4`.
    private static func halves(in text: ScalarText, at index: Int) -> (digits: String, end: Int)? {
        let signs: [UInt32: String] = [0xBD: "5", 0xBC: "25", 0xBE: "75"]
        if let digits = signs[text[index]] { return (digits, index + 1) }
        guard text[index] == 0x20 || text[index] == 0x2D, text[index + 2] == 0x2F,
            text.skipDigits(index + 1) == index + 2, text.skipDigits(index + 3) == index + 4
        else { return nil }
        return eighths[text.string(index + 1..<index + 4)].map { ($0, index + 4) }
    }

    private static let eighths = [
        "1/2": "5", "1/4": "25", "3/4": "75", "1/8": "125", "3/8": "375", "5/8": "625", "7/8": "875",
    ]

    // MARK: - Words

    /// `and one-half`, `and one half of one`, `and 50/100`, `point five`.
    private static func fraction(in text: ScalarText, after index: Int) -> (digits: String, end: Int)? {
        let next = text.skipSpace(index)
        if let point = text.end(of: "point", at: next),
            let digit = NumberWords.number(in: text, at: text.skipSpace(point)),
            digit.value < 100
        {
            return (String(digit.value), digit.end)
        }
        guard let and = text.end(of: "and", at: next) else { return nil }
        let start = text.skipSpace(and)
        if text.skipDigits(start) == start + 2, text[start + 2] == 0x2F, text.skipDigits(start + 3) == start + 6,
            text.string(start + 3..<start + 6) == "100"
        {
            return (text.string(start..<start + 2), start + 6)
        }
        let (count, end) = text.word(at: start)
        let (part, partEnd) = text.word(at: text[end] == 0x2D ? end + 1 : text.skipSpace(end))
        let digits: String? =
            switch (count, part) {
            case ("one", "half"): "5"
            case ("one", "quarter"), ("one", "fourth"): "25"
            case ("three", "quarters"), ("three", "fourths"): "75"
            default: nil
            }
        guard let digits else { return nil }
        let of = text.end(of: "of", at: text.skipSpace(partEnd))
        let one = of.flatMap { text.end(of: "one", at: text.skipSpace($0)) }
        return (digits, one ?? partEnd)
    }

    /// The figures in parentheses that repeat the words: `(3%)`, `(3.5 percent)`, `(50)`.
    private static func repeated(
        in text: ScalarText,
        after index: Int
    ) -> (value: Decimal10, end: Int, hasMark: Bool)? {
        let open = text.skipSpace(index)
        guard text[open] == 0x28, let figures = figures(in: text, at: text.skipBlanks(open + 1)) else { return nil }
        let mark = mark(in: text, at: figures.end)
        let close = text.skipBlanks(mark?.end ?? figures.end)
        guard text[close] == 0x29, mark?.isBasisPoints != true else { return nil }
        return (figures.value, close + 1, mark != nil)
    }

    /// `%`, `percent`, `per cent`, `per centum`, `basis points`, `bps`.
    private static func mark(in text: ScalarText, at index: Int) -> (end: Int, isBasisPoints: Bool, isSign: Bool)? {
        let next = text.skipSpace(index)
        if text[next] == 0x25 { return (next + 1, false, true) }
        let (word, end) = text.word(at: next)
        switch word {
        case "percent", "pct": return (end, false, false)
        case "bps": return (end, true, false)
        case "per":
            let second = text.word(at: text.skipSpace(end))
            return second.text == "cent" || second.text == "centum" ? (second.end, false, false) : nil
        case "basis":
            let second = text.word(at: text.skipSpace(end))
            return second.text == "points" || second.text == "point" ? (second.end, true, false) : nil
        default: return nil
        }
    }
}
