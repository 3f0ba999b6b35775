/// How many of the tokens that a text must hold stand in it, each as often as it should.
package struct TokenRecall: Sendable, Hashable, Codable {
    package var found: Int
    package var total: Int

    package init(found: Int = 0, total: Int = 0) {
        self.found = found
        self.total = total
    }

    /// 1 when there is nothing to be found.
    package var share: Double { total > 0 ? Double(found) / Double(total) : 1 }

    package static func + (left: Self, right: Self) -> Self {
        Self(found: left.found + right.found, total: left.total + right.total)
    }

    /// Amounts, percentages and dates; one that stands inside a longer number is not found.
    package init(of tokens: [String], in reading: NormalText) {
        let text = Array(reading.text)
        let counts = Dictionary(tokens.map { (NormalText($0).text, 1) }, uniquingKeysWith: +)
        found = counts.reduce(0) { $0 + min($1.value, Self.count(of: Array($1.key), in: text)) }
        total = tokens.count
    }

    private static func count(of token: [Character], in text: [Character]) -> Int {
        guard let first = token.first, text.count >= token.count else { return 0 }
        return (0...text.count - token.count).count { start in
            let end = start + token.count
            return text[start] == first && text[start..<end].elementsEqual(token)
                && !(start > 0 && isInside(text[start - 1], first))
                && !(end < text.count && isInside(text[end], token[token.count - 1]))
        }
    }

    /// Whether a neighbour goes on with the number or word that the token's end belongs to.
    private static func isInside(_ neighbour: Character, _ end: Character) -> Bool {
        neighbour.isNumber || (neighbour.isLetter && end.isLetter) || (neighbour == "%" && end.isNumber)
    }

    /// Words of the truth that the reading has, each as often as it has it; the order does not count.
    package init(ofWords truth: [String], in reading: [String]) {
        var bag = Dictionary(reading.map { ($0, 1) }, uniquingKeysWith: +)
        found = truth.count { word in
            guard let left = bag[word], left > 0 else { return false }
            bag[word] = left - 1
            return true
        }
        total = truth.count
    }
}
