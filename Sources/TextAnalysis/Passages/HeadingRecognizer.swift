/// Tells headings of contracts from running text, line by line.
///
/// Known are `ARTICLE IV`, `EXHIBIT "A"`, `Section 4.2 Base Rent.` and `12. ASSIGNMENT AND SUBLETTING` (alone or with
/// the text behind them), and short lines of capitals.
enum HeadingRecognizer {
    struct Found {
        /// On one line, blanks collapsed.
        var text: String
        /// False when the text it heads follows on the same line.
        var isWholeLine: Bool
        /// Whether only its capitals make it a heading.
        var isCapitals: Bool
    }

    private static let keywords: Set<String> = [
        "article", "section", "exhibit", "schedule", "appendix", "annex", "attachment", "addendum", "rider", "part",
        "chapter",
    ]
    private static let smallWords: Set<String> = [
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "upon", "with",
        "without",
        "not", "de", "its", "per", "vs", "between", "under",
    ]
    private static let roles: Set<String> = [
        "LANDLORD", "TENANT", "LESSOR", "LESSEE", "OWNER", "GUARANTOR", "BORROWER", "LENDER", "SELLER", "BUYER",
        "THENCE",
    ]
    /// A run-in title longer than this is a sentence.
    private static let maximumTitleWords = 12
    private static let maximumLineScalars = 110

    /// The heading that the line is or starts with.
    ///
    /// The line has no blanks around it and is not empty; `startsParagraph` says whether it may begin something new.
    static func heading(in line: ArraySlice<Unicode.Scalar>, startsParagraph: Bool) -> Found? {
        guard let first = line.first, first.isDigit || first == "§" || first == "\"" || first.properties.isUppercase
        else {
            return nil
        }
        guard startsParagraph, !hasLeaders(line) else { return nil }
        if let end = numberEnd(in: line) { return titled(line, from: end) }
        guard isCapitals(line), isTellingTitle(line), !endsWithPageNumber(line) else { return nil }
        return Found(text: oneLine(line), isWholeLine: true, isCapitals: true)
    }

    /// Whether the line is short and all its letters, three at least, are capitals, and it is no signature line, sum or
    /// party's name.
    static func isCapitals(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard line.count <= maximumLineScalars, let last = line.last, last != ",", last != ":", last != ";" else {
            return false
        }
        var letters = 0
        var visible = 0
        for scalar in line where !scalar.isBlank {
            if scalar == "_" || scalar == "$" || scalar == "|" || scalar == "@" { return false }
            visible += 1
            if scalar.value < 0x80 {
                if scalar.value &- 0x61 < 26 { return false }
                if scalar.value &- 0x41 < 26 { letters += 1 }
            } else if scalar.properties.isLowercase {
                return false
            } else if scalar.properties.isUppercase {
                letters += 1
            }
        }
        return letters >= 3 && letters * 2 > visible && !endsWithCompany(line)
    }

    /// Whether capitals say enough to be a title: two words, or one long one that is no party's role.
    private static func isTellingTitle(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        if line.contains(where: \.isBlank) { return line.last != "“" && line.last != "(" }
        return line.count >= 4 && line.last != "." && !roles.contains(string(line))
    }

    /// Whether the line is an entry of a table of contents, with dots that lead to the page: `RENT ..... 5`.
    private static func hasLeaders(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        var dots = 0
        for scalar in line {
            dots = scalar == "." ? dots + 1 : scalar == "…" ? 4 : scalar == " " ? dots : 0
            if dots >= 4 { return true }
        }
        return false
    }

    /// Whether the last word is a number of up to three digits, as in a table of contents: `TAXES 5`.
    private static func endsWithPageNumber(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let digits = line.reversed().prefix { $0.isDigit }.count
        guard (1...3).contains(digits), digits < line.count else { return false }
        return line[line.endIndex - digits - 1].isBlank
    }

    private static func endsWithCompany(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        let last = line.reversed().prefix { !$0.isBlank && $0 != "," }.reversed().filter { $0 != "." }
        return ["LLC", "INC", "LP", "LLP", "CORP", "LTD", "CORPORATION", "COMPANY", "NA"].contains(string(last[...]))
    }

    // MARK: - Numbers

    /// Where the number of a heading ends: behind `ARTICLE IV`, `Section 4.2`, `EXHIBIT "A"`, `§ 12`, `12.`, `4.2`.
    private static func numberEnd(in line: ArraySlice<Unicode.Scalar>) -> Int? {
        guard let first = line.first else { return nil }
        if first.isDigit { return clauseNumberEnd(in: line) }
        var index = line.startIndex
        if first == "§" {
            index += 1
        } else {
            while index < line.endIndex, line[index].value < 0x80, line[index].properties.isAlphabetic { index += 1 }
            guard index - line.startIndex >= 4, index < line.endIndex, line[index].isBlank,
                keywords.contains(string(line[line.startIndex..<index]).lowercased())
            else { return nil }
        }
        while index < line.endIndex, line[index].isBlank { index += 1 }
        let number = line[index...].prefix(while: { !$0.isBlank && $0 != ":" && $0 != "-" && $0 != "–" && $0 != "—" })
        return isLabel(number) ? number.endIndex : nil
    }

    /// `4`, `4.2`, `IV`, `A`, `"A-1"`, `B-2`, each with or without a closing period, or `ONE`.
    private static func isLabel(_ number: ArraySlice<Unicode.Scalar>) -> Bool {
        let core = string(number).filter { !"\"'.()“”‘’,".contains($0) }
        guard !core.isEmpty, core.utf8.count <= 8 else { return false }
        if core.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return true }
        if core.utf8.count <= 2, core.utf8.first.map({ $0 &- 0x41 < 26 }) == true { return true }
        if core.allSatisfy({ "IVXLC".contains($0) }) { return true }
        return ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN"].contains(
            core.uppercased()
        )
    }

    /// Clause numbers have a period inside or behind them: `12.`, `4.2`, `4.2.1.`, `12.1)`.
    private static func clauseNumberEnd(in line: ArraySlice<Unicode.Scalar>) -> Int? {
        var index = line.startIndex
        var periods = 0
        var digits = 0
        while index < line.endIndex, line[index].isDigit || line[index] == "." {
            if line[index] == "." {
                periods += 1
                digits = 0
            } else {
                digits += 1
                if digits > 3 { return nil }
            }
            index += 1
        }
        if index < line.endIndex, line[index] == ")" { index += 1 }
        guard periods > 0, index < line.endIndex, line[index].isBlank else { return nil }
        return index
    }

    // MARK: - Titles

    /// Reads the title behind a number: words that begin with capitals, to the line's end or to `.`, `:` or a dash.
    private static func titled(_ line: ArraySlice<Unicode.Scalar>, from numberEnd: Int) -> Found? {
        var index = numberEnd
        var words = 0
        while index < line.endIndex {
            while index < line.endIndex, isSeparator(line[index]) { index += 1 }
            guard index < line.endIndex else { break }
            let word = line[index...].prefix(while: { !$0.isBlank })
            guard isTitleWord(word) else { return nil }
            words += 1
            guard words <= maximumTitleWords, let last = word.last else { return nil }
            index = word.endIndex
            let closes = last == "." || last == ":" || last == "—" || last == "–"
            if closes, index < line.endIndex {
                return Found(text: oneLine(line[..<index]), isWholeLine: false, isCapitals: false)
            }
        }
        if words == 0, line[line.startIndex].isDigit { return nil }
        // A reference at the end of a sentence, `Section 4.2.`, is no heading.
        if words == 0, line.last == "." || line.last == ",", line.first?.properties.isUppercase == true,
            !isCapitals(line.dropLast())
        {
            return nil
        }
        if line.last == "," || line.last == ";" || words > 1 && endsWithPageNumber(line) { return nil }
        return Found(text: oneLine(line), isWholeLine: true, isCapitals: false)
    }

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isBlank || scalar == "-" || scalar == "–" || scalar == "—" || scalar == ":"
    }

    private static func isTitleWord(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = word.first(where: { $0.properties.isAlphabetic || $0.isDigit }) else { return true }
        if first == "$" || word.first == "$" { return false }
        if first.isDigit || first.properties.isUppercase { return true }
        let letters = word.filter { $0.properties.isAlphabetic }
        return smallWords.contains(string(letters[...]))
    }

    // MARK: - Strings

    private static func oneLine(_ line: ArraySlice<Unicode.Scalar>) -> String {
        string(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
