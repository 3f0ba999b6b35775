/// How far two raters agree on the same things.
package struct RaterAgreement: Hashable, Sendable {
    /// How many things both rated.
    package let count: Int
    /// The share on which they agree, 0…1; nil of none.
    package let observed: Double?
    /// The agreement beyond chance, −1…1; nil of none, and where both always say the same one word.
    package let kappa: Double?

    /// Counts how often both say the same, and how often chance alone would have them do so.
    ///
    /// Cohen's kappa is κ = (pₒ − pₑ) / (1 − pₑ), with pₑ the sum of the products of both raters' shares of each word
    /// (Cohen, "A coefficient of agreement for nominal scales", 1960).
    package init<Word: Hashable>(_ pairs: [(Word, Word)]) {
        count = pairs.count
        guard !pairs.isEmpty else {
            observed = nil
            kappa = nil
            return
        }
        let total = Double(pairs.count)
        let agreed = Double(pairs.count { $0.0 == $0.1 }) / total
        let (first, second) = (Self.counts(pairs.map(\.0)), Self.counts(pairs.map(\.1)))
        let chance = first.reduce(0.0) { $0 + Double($1.value) * Double(second[$1.key] ?? 0) } / (total * total)
        observed = agreed
        kappa = chance < 1 ? (agreed - chance) / (1 - chance) : nil
    }

    private static func counts<Word: Hashable>(_ words: [Word]) -> [Word: Int] {
        Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
    }
}
