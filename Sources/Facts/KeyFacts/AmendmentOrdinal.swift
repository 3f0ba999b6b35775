/// Reads which amendment a document is: `SECOND AMENDMENT TO LEASE`, `Lease Amendment No. 2`, `3rd Amendment`.
enum AmendmentOrdinal {
    /// The first in the head of the text; nil where it does not say.
    static func find(in tokens: PageTokens, within scalars: Int) -> (value: Int, range: Range<Int>)? {
        for index in 0..<tokens.count where tokens[index].range.lowerBound < scalars {
            guard tokens[index].text == "amendment" else { continue }
            if let found = before(index, in: tokens) ?? behind(index, in: tokens) {
                return (found.value, PremisesFinder.scalars(found.range, in: tokens))
            }
        }
        return nil
    }

    private static func before(_ index: Int, in tokens: PageTokens) -> (value: Int, range: Range<Int>)? {
        var start = tokens.skipSpaceBack(index - 1)
        // `Second Lease Amendment`.
        if tokens[start].text == "lease" { start = tokens.skipSpaceBack(start - 1) }
        let text = tokens[start].text
        if let ordinal = OrdinalWords.day(in: tokens.text, at: tokens[start].range.lowerBound) {
            return (ordinal.day, start..<index + 1)
        }
        let digits = text.prefix { $0.isNumber }
        guard let value = Int(digits), ["st", "nd", "rd", "th"].contains(text.dropFirst(digits.count)), value <= 40
        else {
            return nil
        }
        return (value, start..<index + 1)
    }

    private static func behind(_ index: Int, in tokens: PageTokens) -> (value: Int, range: Range<Int>)? {
        var next = tokens.skipSpace(index + 1)
        guard ["no", "number", "#"].contains(tokens[next].text) else { return nil }
        next += 1
        if tokens[next].text == "." { next += 1 }
        next = tokens.skipSpace(next)
        guard let count = DurationReader.count(at: next, in: tokens), count.value <= 40 else { return nil }
        return (count.value, index..<count.end)
    }
}
