/// A page's text cut into words, figures and signs, for readers that look at phrases.
struct PageTokens {
    enum Kind {
        case word, number, sign
        /// Three or more underscores: a place to fill in.
        case blank
        /// A tab or two blanks within a line.
        case gap
        case lineEnd
        /// One or more empty lines.
        case paragraph
    }

    struct Token {
        var range: Range<Int>
        var kind: Kind
        /// A word in lower case without periods (`L.L.C.` is `llc`), a number as written, a sign by itself; quotation marks
        /// of all kinds are `"`.
        var text: String
        /// Whether a word starts with a capital letter.
        var isCapital = false

        var isSpace: Bool { kind == .gap || kind == .lineEnd || kind == .paragraph }
    }

    let text: ScalarText
    let tokens: [Token]

    init(_ text: ScalarText) {
        self.text = text
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 5)
        var index = 0
        while index < text.count {
            let token = Self.token(in: text, at: index)
            if let token {
                tokens.append(token)
                index = token.range.upperBound
            } else {
                index += 1
            }
        }
        self.tokens = tokens
    }

    var count: Int { tokens.count }

    /// The token at that index; an empty sign outside.
    subscript(index: Int) -> Token {
        tokens.indices.contains(index) ? tokens[index] : Token(range: 0..<0, kind: .sign, text: "")
    }

    /// The next index from `index` on that is neither a gap nor a line's end; paragraphs stop.
    func skipSpace(_ index: Int) -> Int {
        var index = index
        while self[index].kind == .gap || self[index].kind == .lineEnd { index += 1 }
        return index
    }

    /// The previous index, from `index` down, that is neither a gap nor a line's end; paragraphs stop.
    func skipSpaceBack(_ index: Int) -> Int {
        var index = index
        while index >= 0, self[index].kind == .gap || self[index].kind == .lineEnd { index -= 1 }
        return index
    }

    /// The index behind the words if they stand at `index`, over line ends; else nil.
    func end(of words: [String], at index: Int) -> Int? {
        var next = index
        for word in words {
            next = skipSpace(next)
            guard self[next].text == word else { return nil }
            next += 1
        }
        return next
    }

    /// The exact text from one token to the one before `end`, with white space made single blanks.
    func oneLine(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last, last < tokens.count else { return "" }
        return Self.oneLine(text.string(tokens[first].range.lowerBound..<tokens[last].range.upperBound))
    }

    /// A text with each run of white space as one blank.
    static func oneLine(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    // MARK: - Cutting

    private static func token(in text: ScalarText, at index: Int) -> Token? {
        let code = text[index]
        if text.isAlphanumeric(index) { return word(in: text, at: index) }
        if text.isLineEnd(index) { return lineEnd(in: text, at: index) }
        if text.isBlank(index) {
            let end = text.skipBlanks(index)
            let isGap = end - index > 1 || code == 0x09
            return isGap && !text.isLineEnd(end) && end < text.count && index > 0 && !text.isLineEnd(index - 1)
                ? Token(range: index..<end, kind: .gap, text: " ") : nil
        }
        if code == 0x5F {
            let end = text.skip(0x5F, from: index)
            return Token(range: index..<end, kind: end - index >= 3 ? .blank : .sign, text: "_")
        }
        return isEmphasis(index, in: text) ? nil : Token(range: index..<index + 1, kind: .sign, text: sign(code))
    }

    /// Whether an asterisk is drawn round words to stress them, as in `**Landlord**`, and no sign of its own.
    private static func isEmphasis(_ index: Int, in text: ScalarText) -> Bool {
        guard text[index] == 0x2A else { return false }
        var start = index
        while text[start - 1] == 0x2A { start -= 1 }
        let end = text.skip(0x2A, from: index)
        return end - start <= 3 && (isInk(start - 1, in: text) || isInk(end, in: text))
    }

    private static func isInk(_ index: Int, in text: ScalarText) -> Bool {
        (0..<text.count).contains(index) && !text.isBlank(index) && !text.isLineEnd(index)
    }

    private static func word(in text: ScalarText, at start: Int) -> Token {
        var end = start
        while text.isAlphanumeric(end) || joins(end, in: text) { end += 1 }
        let written = text.string(start..<end)
        let isNumber = text.isDigit(start) && !(start..<end).contains { text.isLetter($0) }
        return Token(
            range: start..<end,
            kind: isNumber ? .number : .word,
            text: isNumber ? written : written.lowercased().filter { $0 != "." }.replacing("’", with: "'"),
            isCapital: text.isCapital(start)
        )
    }

    /// Whether a sign between two letters or digits belongs to the word: `O’Neil`, `AT&T`, `L.L.C`, `1,250.00`, `in-law`.
    private static func joins(_ index: Int, in text: ScalarText) -> Bool {
        guard text.isAlphanumeric(index - 1), text.isAlphanumeric(index + 1) else { return false }
        switch text[index] {
        case 0x27, 0x2019, 0x26, 0x2D: return true
        case 0x2E: return text.isDigit(index - 1) == text.isDigit(index + 1)
        case 0x2C: return text.isDigit(index - 1) && text.isDigit(index + 1)
        default: return false
        }
    }

    private static func lineEnd(in text: ScalarText, at start: Int) -> Token {
        var end = start
        var lines = 0
        while end < text.count, text.isLineEnd(end) || text.isBlank(end) {
            if text.isLineEnd(end), !(text[end] == 0x0A && text[end - 1] == 0x0D && end > start) { lines += 1 }
            end += 1
        }
        return Token(range: start..<end, kind: lines > 1 ? .paragraph : .lineEnd, text: "\n")
    }

    private static func sign(_ code: UInt32) -> String {
        switch code {
        case 0x22, 0x201C, 0x201D, 0x201E, 0x27, 0x2018, 0x2019, 0xAB, 0xBB: "\""
        case 0x2013, 0x2014, 0x2012: "-"
        default: Unicode.Scalar(code).map { String(Character($0)) } ?? ""
        }
    }
}
