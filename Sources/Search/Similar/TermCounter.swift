/// Counts the words of a document by their stems.
package struct TermCounter {
    private struct Count {
        var occurrences = 0
        var passages = 0
        var words: [String: Int] = [:]
    }

    private var stems: [String: Count] = [:]

    package init() {}

    /// Takes in the words of one passage.
    package mutating func add(_ text: String) {
        var seen: Set<String> = []
        for word in QueryAnalyzer.words(text) {
            let stem = PorterStemmer.stem(word)
            stems[stem, default: Count()].occurrences += 1
            stems[stem, default: Count()].words[word, default: 0] += 1
            if seen.insert(stem).inserted { stems[stem, default: Count()].passages += 1 }
        }
    }

    /// By stem; of words that are equally frequent the first in their order stands for the stem.
    package var counts: [String: TellingTerm.Count] {
        stems.mapValues { count in
            let word = count.words.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
            return TellingTerm.Count(word: word ?? "", occurrences: count.occurrences, passages: count.passages)
        }
    }
}
