import TextAnalysis

/// Decides what the hyphen at the end of a line stands for.
struct Hyphenation {
    enum Verdict: Hashable {
        /// The hyphen only marks the break: `mainte-` and `nance`.
        case whole
        /// The hyphen belongs to the word: `long-` and `term`.
        case compound
        /// Nothing shows that the two belong together.
        case apart
    }

    /// Beginnings that are written with a hyphen although they are no words.
    private static let prefixes: Set<String> = [
        "anti", "bi", "co", "counter", "cross", "de", "ex", "extra", "inter", "intra", "mid", "mini", "multi", "non",
        "post", "pre", "pro", "quasi", "re", "self", "semi", "sub", "super", "tri", "ultra", "un", "under", "vice",
    ]
    /// What numbers are joined to: `a 30-day notice`.
    private static let units: Set<String> = [
        "acre", "bedroom", "car", "day", "degree", "floor", "fold", "foot", "gallon", "hour", "inch", "mile", "minute",
        "month", "page", "percent", "person", "point", "room", "square", "story", "ton", "unit", "week", "year",
    ]

    let lexicon: Lexicon?
    /// The words of the page in lower case, without the punctuation around them.
    let forms: Set<String>
    /// Whether the lines are those of a page, where words are broken; a line of a text file may end in a dash.
    let isTypeset: Bool

    /// - Parameters:
    ///   - head: The last word of a line, with the hyphen at its end.
    ///   - tail: The first word of the next line.
    func verdict(head: String, tail: String) -> Verdict {
        guard let hyphen = head.unicodeScalars.last, Self.isHyphen(hyphen) else { return .apart }
        let before = head.unicodeScalars.dropLast()
        let right = Self.letters(atStartOf: tail)
        guard let last = before.last, let first = right.unicodeScalars.first, Self.isJoinable(before) else {
            return .apart
        }
        let body = String(before)
        if last.properties.numericType != nil { return number(body, right) }
        guard last.properties.isAlphabetic else { return .apart }
        guard first.properties.isLowercase || first.properties.isUppercase else { return .apart }
        if hyphen.value == 0xAD { return .whole }
        let isShouted = !body.unicodeScalars.contains { $0.properties.isLowercase } && Self.isCapitals(right)
        if first.properties.isLowercase || isShouted && body.unicodeScalars.count > 1 { return word(body, right) }
        return Self.isName(body) && first.properties.isUppercase ? .compound : .apart
    }

    /// Whether lines may break at this sign: hyphen-minus, hyphen, soft hyphen.
    static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0x2D || scalar.value == 0x2010 || scalar.value == 0xAD
    }

    /// The form under which a word is looked up on its page: in lower case, without punctuation around it.
    static func form(of word: String) -> String {
        let scalars = word.unicodeScalars
        guard let start = scalars.firstIndex(where: isWordScalar), let end = scalars.lastIndex(where: isWordScalar)
        else { return "" }
        return String(scalars[start...end]).lowercased()
    }

    private func word(_ body: String, _ right: String) -> Verdict {
        let left = Self.letters(atEndOf: body)
        let (joined, hyphenated) = ((body + right).lowercased(), (body + "-" + right).lowercased())
        let forms = (whole: forms.contains(Self.form(of: joined)), compound: forms.contains(Self.form(of: hyphenated)))
        if forms.whole != forms.compound { return forms.whole ? .whole : .compound }
        guard let lexicon else { return isTypeset ? .compound : .apart }
        if lexicon.contains(left + right) { return .whole }
        let isLeftKnown = lexicon.contains(left) || Self.prefixes.contains(left.lowercased())
        if isLeftKnown, lexicon.contains(right) { return .compound }
        // A name or a word of a trade: halves that are no words were not written with a hyphen.
        return isTypeset ? .whole : .apart
    }

    private func number(_ body: String, _ right: String) -> Verdict {
        guard right.unicodeScalars.first?.properties.isLowercase == true else { return .apart }
        let unit = right.lowercased()
        let isUnit = Self.units.contains(unit) || unit.last == "s" && Self.units.contains(String(unit.dropLast()))
        return isUnit || forms.contains(Self.form(of: body + "-" + unit)) ? .compound : .apart
    }

    /// Addresses of the web and of mail are left alone: a hyphen may belong to them or not.
    private static func isJoinable(_ body: Substring.UnicodeScalarView) -> Bool {
        !body.contains { $0 == "@" || $0 == "/" || $0 == "\\" || $0 == ":" || $0 == "_" }
            && !body.dropLast().contains { $0 == "." }
    }

    private static func isName(_ body: String) -> Bool {
        let scalars = body.unicodeScalars.drop { !isWordScalar($0) }
        guard scalars.count > 1, let first = scalars.first, let last = scalars.last else { return false }
        return first.properties.isUppercase && last.properties.isLowercase
    }

    private static func isCapitals(_ word: String) -> Bool {
        word.unicodeScalars.count > 1 && word.unicodeScalars.allSatisfy { $0.properties.isUppercase || $0 == "’" }
    }

    private static func letters(atStartOf word: String) -> String {
        var scalars = word.unicodeScalars.prefix { $0.properties.isAlphabetic || $0 == "'" || $0 == "’" }
        while let last = scalars.last, !last.properties.isAlphabetic { scalars.removeLast() }
        // A combining mark would become one letter with the one before it.
        guard let first = scalars.first, first.properties.isAlphabetic,
            first.properties.canonicalCombiningClass == .notReordered
        else { return "" }
        return String(scalars)
    }

    private static func letters(atEndOf word: String) -> String {
        String(word.unicodeScalars.suffix(from: startOfLastLetters(in: word.unicodeScalars)))
    }

    private static func startOfLastLetters(in scalars: String.UnicodeScalarView) -> String.UnicodeScalarView.Index {
        let before = scalars.lastIndex { !$0.properties.isAlphabetic }
        return before.map { scalars.index(after: $0) } ?? scalars.startIndex
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
