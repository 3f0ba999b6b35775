/// Tells the language of a text by its function words.
package enum LanguageDetector {
    /// Below this share of function words the text is a table, a list of names or another language.
    private static let minimumShare = 0.12
    /// Fewer hits than this decide nothing.
    private static let minimumHits = 4
    /// The best must have this many times the hits of the second.
    private static let minimumLead = 1.25
    /// More words than this do not change the answer.
    private static let maximumWords = 4_000

    /// The ISO 639-1 code of the text's language; nil when undecided.
    ///
    /// Known are da, de, en, es, fr, it, nl, pl, pt and sv. The evidence is the share of the first 4,000 words that
    /// are function words of each language (Grefenstette 1995, "Comparing two language identification schemes"); a
    /// word that several languages share counts for each.
    package static func language(of text: String) -> String? {
        var hits = [Int](repeating: 0, count: FunctionWords.languages.count)
        var words = 0
        for token in WordTokenizer.words(in: String(text.unicodeScalars.prefix(maximumWords * 8))) {
            guard words < maximumWords else { break }
            guard token.utf8.first.map({ $0 > 0x39 }) == true else { continue }
            words += 1
            guard token.utf8.count <= 12, let mask = FunctionWords.masks[token.lowercased()] else { continue }
            for index in hits.indices where mask & (1 << index) != 0 { hits[index] += 1 }
        }
        let ranked = hits.indices.sorted { hits[$0] > hits[$1] }
        let (best, second) = (hits[ranked[0]], hits[ranked[1]])
        guard best >= minimumHits, Double(best) >= minimumShare * Double(words),
            Double(best) >= minimumLead * Double(second)
        else { return nil }
        return FunctionWords.languages[ranked[0]]
    }
}
