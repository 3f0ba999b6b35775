/// Reads the names that a party gets in a definition: `(hereinafter “Acme”, the “Vendor” or the “Landlord”)`.
struct AliasReader {
    let tokens: PageTokens

    /// A name that is defined has no more words than this.
    private static let maximumTokens = 7
    /// A definition is no longer than this.
    private static let reach = 60

    /// Whether a defined name stands for a party and not for a thing: it is a part of the party's name, or says what it does.
    static func isParty(_ alias: [String], named name: String) -> Bool {
        let isThing = alias.last.map(things.contains) ?? true
        return !isThing && (name.contains(alias[0]) || parts.contains(alias.joined(separator: " ")))
    }

    private static let things: Set<String> = [
        "agreement", "lease", "amendment", "addendum", "date", "term", "premises", "building", "property", "services",
        "assets", "parties", "party", "value", "rent",
    ]

    private static let parts: Set<String> = [
        "client", "customer", "vendor", "company", "service provider", "provider", "supplier", "owner", "operator",
        "lessor",
        "lessee", "landlord", "tenant",
    ]

    /// The index of the quotation mark that opens what the one at `closing` closes; nil where none is near.
    func opening(ofQuoteClosedAt closing: Int) -> Int? {
        for index in stride(from: closing - 1, through: max(0, closing - Self.maximumTokens), by: -1) {
            let token = tokens[index]
            if token.text == "\"" { return index < closing - 1 ? index : nil }
            guard token.kind == .word || token.kind == .number || token.isSpace || [",", ".", ";"].contains(token.text)
            else { return nil }
        }
        return nil
    }

    /// The index of the parenthesis that the one at `closing` closes; nil where none is near.
    func opening(ofParenthesisClosedAt closing: Int) -> Int? {
        (max(0, closing - Self.reach)..<closing).last { tokens[$0].text == "(" }
    }

    /// What is quoted in the range, each as its words in small letters.
    func aliases(in range: Range<Int>) -> [[String]] {
        var aliases: [[String]] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].text == "\"",
                let closing = (index + 1..<range.upperBound).first(where: { tokens[$0].text == "\"" })
            else {
                index += 1
                continue
            }
            let words = (index + 1..<closing).filter { tokens[$0].kind == .word }.map { tokens[$0].text }
            if !words.isEmpty, words.count <= Self.maximumTokens { aliases.append(words) }
            index = closing + 1
        }
        return aliases
    }
}
