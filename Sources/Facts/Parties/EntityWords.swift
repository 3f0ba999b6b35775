/// The words that companies' names end in, and those that say what kind of entity a party is and under whose law.
enum EntityWords {
    /// Endings of legal names, in lower case without periods.
    static let suffixes: Set<String> = [
        "llc", "inc", "incorporated", "corp", "corporation", "lp", "llp", "lllp", "ltd", "limited", "co", "company",
        "na", "plc", "pllc", "pc", "gmbh", "trust", "partnership", "sa", "ag",
    ]

    /// Those of them that may stand in the middle of a name too: `Trust Company of Ohio`, `Limited Brands`.
    static let words: Set<String> = ["trust", "partnership", "limited", "company", "co", "corporation"]

    /// Kinds of entities, the longer before those that they contain.
    static let types: [[String]] = [
        "limited liability limited partnership", "limited liability partnership", "limited liability company",
        "real estate investment trust", "national banking association", "national association",
        "professional corporation", "municipal corporation", "not-for-profit corporation", "nonprofit corporation",
        "non-profit corporation", "public benefit corporation", "limited partnership", "general partnership",
        "business trust", "statutory trust", "joint venture", "sole proprietorship", "body corporate and politic",
        "political subdivision", "partnership", "corporation", "trust", "company", "individual",
        "married man", "married woman", "unmarried man", "unmarried woman", "single man", "single woman",
        "single person", "sole proprietor",
    ].map { $0.split(separator: " ").map(String.init) }

    /// The states, territories and countries whose law entities are under, in lower case.
    static let jurisdictions: [[String]] = [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
        "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine",
        "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska",
        "nevada", "new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota", "ohio",
        "oklahoma", "oregon", "pennsylvania", "rhode island", "south carolina", "south dakota", "tennessee", "texas",
        "utah", "vermont", "virginia", "washington", "west virginia", "wisconsin", "wyoming", "district of columbia",
        "puerto rico", "ontario", "british columbia", "quebec", "alberta", "canada", "england", "ireland", "bermuda",
        "cayman islands", "israel", "germany",
    ].map { $0.split(separator: " ").map(String.init) }

    static let stateCodes: Set<String> = [
        "al", "ak", "az", "ar", "ca", "co", "ct", "de", "fl", "ga", "hi", "id", "il", "in", "ia", "ks", "ky", "la",
        "me", "md", "ma", "mi", "mn", "ms", "mo", "mt", "ne", "nv", "nh", "nj", "nm", "ny", "nc", "nd", "oh", "ok",
        "or", "pa", "ri", "sc", "sd", "tn", "tx", "ut", "vt", "va", "wa", "wv", "wi", "wy", "dc",
    ]

    /// The index behind a state's name or two-letter code in capitals at `index`; else nil.
    static func stateEnd(in tokens: PageTokens, at index: Int) -> Int? {
        let token = tokens[index]
        guard token.kind == .word, token.isCapital else { return nil }
        for name in jurisdictions {
            if name.first == token.text, let end = tokens.end(of: name, at: index) { return end }
        }
        let isCode = stateCodes.contains(token.text) && tokens.text.isCapital(token.range.upperBound - 1)
        return isCode ? index + 1 : nil
    }
}
