import Documents

/// A page number in one of its usual forms: `3`, `- 3 -`, `Page 3 of 12`, `iii`, `A-3`, `Exhibit B-2`, `ABC000123`.
struct PageLabel: Hashable {
    enum Style: Hashable {
        /// A number alone.
        case bare
        case roman
        /// The word for page and a number, or a number and the count of pages.
        case explicit
        /// A number behind letters, which are kept in lower case: `a`, `exhibit b`.
        case prefixed(String)
        /// The stamped number of a page in a production of documents: letters, then at least four digits.
        case bates(String)
    }

    private enum Token: Hashable {
        /// In lower case.
        case letters(String)
        case number(Int, digits: Int)
        case dash
    }

    /// What opens a page number that says so.
    static let pageWords: Set<String> = ["page", "pg", "p"]
    /// What may stand before the letter of a part that counts its own pages.
    private static let designators: Set<String> = [
        "addendum", "annex", "appendix", "attachment", "exhibit", "ex", "rider", "schedule", "section", "tab",
    ]
    /// A label has no more tokens than `- Exhibit B-1 - Page 3 of 12 -`.
    private static let maximumTokens = 11
    private static let maximumDigits = 9
    private static let maximumLetters = 16

    var style: Style
    var value: Int

    /// The label that the words are; nil when they are something else.
    init?(_ words: some Collection<Word>) {
        guard var tokens = Self.tokens(of: words) else { return nil }
        while tokens.first == .dash { tokens.removeFirst() }
        while tokens.last == .dash { tokens.removeLast() }
        let hasTotal = Self.dropTotal(of: &tokens)
        guard let last = tokens.popLast() else { return nil }
        var isBehindPage = false
        if case .letters(let word) = tokens.last, Self.pageWords.contains(word) {
            isBehindPage = true
            tokens.removeLast()
        }
        let isExplicit = isBehindPage || hasTotal
        switch last {
        case .dash: return nil
        case .letters(let letters):
            guard tokens.isEmpty, let value = RomanNumeral.value(of: letters) else { return nil }
            (style, self.value) = (isExplicit ? .explicit : .roman, value)
        case .number(let number, let digits):
            guard let style = Self.style(before: tokens, digits: digits, isExplicit: isExplicit) else { return nil }
            (self.style, value) = (style, number)
        }
    }

    private static func style(before tokens: [Token], digits: Int, isExplicit: Bool) -> Style? {
        guard !tokens.isEmpty else { return isExplicit ? .explicit : .bare }
        var words: [String] = []
        for token in tokens {
            switch token {
            case .letters(let letters): words.append(letters)
            case .number: return nil
            case .dash: continue
            }
        }
        let prefix = words.joined(separator: " ")
        if words.count == 1, digits >= 4, !isExplicit { return .bates(prefix) }
        guard isExplicit || tokens.last == .dash, let last = words.last, words.count <= 2 else { return nil }
        let isPart = words.count == 2 ? designators.contains(words[0]) : true
        return isPart && last.count <= 2 || designators.contains(last) ? .prefixed(prefix) : nil
    }

    /// Takes `of 12` or `/ 12` off the end when a smaller number stands before it.
    private static func dropTotal(of tokens: inout [Token]) -> Bool {
        guard tokens.count >= 3, case .number(let total, _) = tokens[tokens.count - 1],
            case .number(let number, _) = tokens[tokens.count - 3], number <= total,
            tokens[tokens.count - 2] == .letters("of")
        else { return false }
        tokens.removeLast(2)
        return true
    }

    /// The parts of the words; nil when they have what no page number has.
    private static func tokens(of words: some Collection<Word>) -> [Token]? {
        var tokens: [Token] = []
        for word in words {
            var run = ""
            var isNumber = false
            func endRun() {
                if !run.isEmpty { tokens.append(isNumber ? .number(Int(run) ?? 0, digits: run.count) : .letters(run)) }
                run = ""
            }
            for scalar in word.text.unicodeScalars {
                let plain = EdgeLine.asciiFold(of: scalar)
                if plain != nil || !scalar.isASCII && scalar.properties.isAlphabetic {
                    let isDigit = (0x30...0x39).contains(scalar.value)
                    if isDigit != isNumber { endRun() }
                    isNumber = isDigit
                    run += plain.map { String($0) } ?? scalar.properties.lowercaseMapping
                    guard run.utf8.count <= (isDigit ? maximumDigits : maximumLetters) else { return nil }
                } else {
                    endRun()
                    switch scalar {
                    case "-", "\u{2010}", "\u{2011}", "–", "—", "~": tokens.append(.dash)
                    case "/": tokens.append(.letters("of"))
                    case "[", "]", "(", ")", "|", ".", "•", "·", "*", ":": continue
                    default: return nil
                    }
                }
            }
            endRun()
            guard tokens.count <= maximumTokens else { return nil }
        }
        return tokens
    }
}
