/// The currencies that leases name, by sign, code or word.
enum Currency {
    /// The ISO 4217 code of a sign.
    static func code(ofSign sign: UInt32) -> String? {
        switch sign {
        case 0x24: "USD"
        case 0x20AC: "EUR"
        case 0xA3: "GBP"
        case 0xA5: "JPY"
        default: nil
        }
    }

    /// The currency whose letters stand at `index` before an amount, and where they end, behind a dollar sign too:
    /// `US$`, `U.S. $`, `USD`, `CAD`, `C$`, `EUR`.
    static func prefix(in text: ScalarText, at index: Int) -> (code: String, end: Int)? {
        for (letters, code) in dollars {
            guard let end = text.end(ofPrefix: letters, at: index) else { continue }
            // `A $5 fee` is not Australian.
            let sign = code == "USD" ? text.skipBlanks(end) : end
            if text[sign] == 0x24 { return (code, sign + 1) }
        }
        guard let found = isoCode(in: text, at: index) else { return nil }
        let sign = text.skipBlanks(found.end)
        return Self.code(ofSign: text[sign]) == nil ? found : (found.code, sign + 1)
    }

    /// The currency that follows an amount at `index`, and where it ends: `€`, `EUR`, `dollars`, `U.S. Dollars`, `cents`.
    static func suffix(in text: ScalarText, at index: Int) -> (code: String, end: Int, isCents: Bool)? {
        if text[index] == 0x20AC || text[index] == 0xA3 {
            return (text[index] == 0xA3 ? "GBP" : "EUR", index + 1, false)
        }
        if let found = isoCode(in: text, at: index) { return (found.code, found.end, false) }
        var start = index
        let countries: [StaticString] = ["U.S.", "US", "United States", "Canadian"]
        for country in countries {
            if let end = text.end(ofPrefix: country, at: index) { start = text.skipSpace(end) }
        }
        let isCanadian = text.end(ofPrefix: "Canadian", at: index) != nil
        let (word, end) = text.word(at: start)
        switch word {
        case "dollar", "dollars": return (isCanadian ? "CAD" : "USD", end, false)
        case "cent", "cents": return start == index ? ("USD", end, true) : nil
        case "euro", "euros": return start == index ? ("EUR", end, false) : nil
        default: return nil
        }
    }

    private static let dollars: [(StaticString, String)] = [
        ("US", "USD"), ("U.S.", "USD"), ("CA", "CAD"), ("C", "CAD"), ("CDN", "CAD"), ("AU", "AUD"), ("A", "AUD"),
        ("HK", "HKD"), ("NZ", "NZD"),
    ]

    private static func isoCode(in text: ScalarText, at index: Int) -> (code: String, end: Int)? {
        guard text.isCapital(index), text.skipLetters(index) == index + 3 else { return nil }
        let code = text.string(index..<index + 3)
        guard ["USD", "EUR", "GBP", "CAD", "CHF", "AUD", "JPY"].contains(code) else { return nil }
        return (code, index + 3)
    }
}
