/// Reads sizes: `approximately 31,500 rentable square feet`, `One Thousand (1,000) sq. ft.`, `Rentable Area: 3,840 SF`.
struct AreaReader {
    struct Area {
        /// In tokens.
        var range: Range<Int>
        var value: String
        var unit: String
        var certainty: Double
    }

    let tokens: PageTokens

    /// The size that starts at a token; nil where none does, and behind `per`: `3 spaces per 1,000 square feet`.
    func area(at index: Int) -> Area? {
        guard let number = number(at: index) else { return nil }
        let before = tokens[tokens.skipSpaceBack(index - 1)].text
        guard !["$", "per", "each", "every", "/"].contains(before) else { return nil }
        var next = tokens.skipSpace(number.end)
        for _ in 0..<4 where Self.qualities.contains(tokens[next].text) { next = tokens.skipSpace(next + 1) }
        guard let unit = unit(at: next) else { return labelled(index, number: number) }
        return Area(range: index..<unit.end, value: number.value, unit: unit.name, certainty: number.certainty)
    }

    private static let qualities: Set<String> = [
        "rentable", "usable", "useable", "leasable", "leaseable", "net", "gross", "total", "of", "contiguous",
        "additional", "interior", "ground", "floor",
    ]

    /// A number of at least two digits, in figures, or in words that figures repeat.
    private func number(at index: Int) -> (value: String, end: Int, certainty: Double)? {
        let token = tokens[index]
        if token.kind == .number {
            // `2,5000` is misread, and which digit is wrong nobody knows.
            guard let value = Self.exact(token.text) else { return nil }
            return (value, index + 1, 0.97)
        }
        guard token.kind == .word, NumberWords.canStart(with: tokens.text[token.range.lowerBound].lowered),
            let words = NumberWords.number(in: tokens.text, at: token.range.lowerBound)
        else { return nil }
        var end = index
        while end < tokens.count, tokens[end].range.upperBound <= words.end { end += 1 }
        let open = tokens.skipSpace(end)
        guard end > index, tokens[open].text == "(", tokens[open + 2].text == ")",
            let figures = Self.exact(tokens[open + 1].text)
        else { return nil }
        return (figures, open + 3, figures == String(words.value) ? 0.99 : 0.6)
    }

    /// The digits of a well-formed number without its grouping.
    static func exact(_ text: String) -> String? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first, text.count <= 14 else { return nil }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        guard let first = groups.first, !first.isEmpty, groups.count == 1 || first.count <= 3,
            groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.joined().allSatisfy(\.isNumber)
        else { return nil }
        let digits = groups.joined()
        guard parts.count == 2 else { return digits }
        return parts[1].isEmpty || !parts[1].allSatisfy(\.isNumber) ? nil : "\(digits).\(parts[1])"
    }

    private func unit(at index: Int) -> (name: String, end: Int)? {
        let word = tokens[index].text
        var second = index + 1
        if tokens[second].text == "." { second += 1 }
        second = tokens.skipSpace(second)
        switch word {
        case "square" where ["feet", "foot"].contains(tokens[second].text): return ("square_feet", second + 1)
        case "sq" where ["feet", "foot", "ft"].contains(tokens[second].text): return ("square_feet", second + 1)
        case "sf", "rsf", "sqft", "usf", "nrsf": return ("square_feet", index + 1)
        case "acre", "acres": return ("acres", index + 1)
        default: return nil
        }
    }

    /// `Rentable Square Feet: 3,840`, `Square Footage  12,345`: the unit stands in the label, which the quote takes in.
    private func labelled(_ index: Int, number: (value: String, end: Int, certainty: Double)) -> Area? {
        var label = index - 1
        guard tokens[label].kind == .gap || tokens[label].text == ":" else { return nil }
        while tokens[label].kind == .gap || tokens[label].text == ":" { label -= 1 }
        let last = tokens[label].text
        let isFeet = ["feet", "foot", "footage"].contains(last) && tokens[label - 1].text == "square"
        let isShort = ["rsf", "sf"].contains(last)
        guard isFeet || isShort, number.value.count >= 3 else { return nil }
        let start = isFeet ? label - 1 : label
        return Area(range: start..<number.end, value: number.value, unit: "square_feet", certainty: 0.9)
    }
}
