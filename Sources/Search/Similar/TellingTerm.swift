import Foundation

/// A word by which a document is told from others, as `TermAnalyzer` stems it.
package struct TellingTerm: Hashable, Sendable {
    /// How often a word occurs in one document, and in how many of its passages.
    package struct Count: Hashable, Sendable {
        /// As it stands in the document most often.
        package var word: String
        package var occurrences: Int
        package var passages: Int

        package init(word: String, occurrences: Int, passages: Int) {
            self.word = word
            self.occurrences = occurrences
            self.passages = passages
        }
    }

    package var stem: String
    package var word: String
    /// (1 + ln occurrences) · ln(passages of all / passages with it): Manning, Raghavan and Schütze, "Introduction to
    /// Information Retrieval", section 6.4.
    package var weight: Double

    package init(stem: String, word: String, weight: Double) {
        self.stem = stem
        self.word = word
        self.weight = weight
    }

    /// How many words stand for a document.
    static let maximumCount = 25
    /// How many of a document's words are looked up, the most frequent first.
    private static let maximumLookups = 500
    /// Shorter words are mostly parts of numbering.
    private static let shortestWord = 3

    /// The stems of a document that are worth a look at how many passages have them.
    package static func candidates(of counts: [String: Count]) -> [String] {
        counts.filter { stem, count in
            count.word.count >= shortestWord && !count.word.contains(where: \.isNumber)
                && !StopWords.english.contains(count.word)
        }.sorted { ($1.value.occurrences, $0.key) < ($0.value.occurrences, $1.key) }.prefix(maximumLookups).map(\.key)
    }

    /// The words with the greatest weight among those that other documents have, too.
    ///
    /// - Parameters:
    ///   - holders: In how many passages of all documents each stem stands.
    ///   - total: How many passages there are.
    package static func best(of counts: [String: Count], holders: [String: Int], total: Int) -> [Self] {
        let terms: [Self] = candidates(of: counts).compactMap { stem in
            guard let count = counts[stem], let holders = holders[stem], holders > count.passages else { return nil }
            let rarity = log(Double(max(total, holders)) / Double(holders))
            return Self(stem: stem, word: count.word, weight: (1 + log(Double(count.occurrences))) * rarity)
        }
        return Array(terms.sorted { ($1.weight, $0.stem) < ($0.weight, $1.stem) }.prefix(maximumCount))
    }
}
