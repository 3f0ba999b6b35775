/// The words that stand behind the names of persons who are parties themselves.
enum PersonWords {
    /// The index behind `Jr.`, `III`, `M.D.` and the like at `index`; nil where none stands.
    static func titleEnd(at index: Int, in tokens: PageTokens) -> Int? {
        guard tokens[index].kind == .word, titles.contains(tokens[index].text) else { return nil }
        let period = tokens[index + 1]
        let isAbbreviated = period.text == "." && period.range.lowerBound == tokens[index].range.upperBound
        return isAbbreviated ? index + 2 : index + 1
    }

    private static let titles: Set<String> = ["jr", "sr", "ii", "iii", "iv", "md", "dds", "dmd", "esq", "phd", "cpa"]

    /// The index behind `husband and wife`, `individuals` and the like at `index`, over line ends; nil where none stands.
    static func statusEnd(at index: Int, in tokens: PageTokens) -> Int? {
        statuses.lazy.compactMap { tokens.end(of: $0, at: index) }.first
    }

    /// What two persons are to each other, or as what they act, without `a` before it.
    private static let statuses: [[String]] = [
        "husband and wife", "wife and husband", "a married couple", "spouses", "both individuals", "individuals",
        "as joint tenants", "as tenants in common", "as community property",
    ].map { $0.split(separator: " ").map(String.init) }
}
