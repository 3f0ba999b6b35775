import TextAnalysis

/// Reads a question as a person types it.
///
/// There is no query syntax but quotation marks around a phrase that must occur; nothing that one can type is an error.
package enum QueryAnalyzer {
    /// The question's terms and phrases.
    ///
    /// Stop words are dropped unless nothing else is left. A quotation mark without a partner is passed over.
    package static func analyze(_ question: String) -> AnalyzedQuery {
        let pieces = question.split(omittingEmptySubsequences: false) { "\"\u{201C}\u{201D}".contains($0) }
        var loose: [String] = []
        var phrases: [[String]] = []
        for (index, piece) in pieces.enumerated() {
            let words = words(of: piece)
            if index.isMultiple(of: 2) || index == pieces.count - 1 {
                loose += words
            } else if !words.isEmpty {
                phrases.append(words)
            }
        }
        var telling = loose.filter { !StopWords.english.contains($0) }
        if telling.isEmpty, phrases.isEmpty { telling = loose }
        let terms = firstOfEachStem(telling)
        return AnalyzedQuery(
            lexical: LexicalQuery(terms: terms, phrases: phrases.map { $0.joined(separator: " ") }),
            text: pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " "),
            stems: firstOfEachStem(phrases.flatMap(\.self) + terms).map(PorterStemmer.stem),
            phrases: phrases.map { $0.map(PorterStemmer.stem) }
        )
    }

    private static func words(of text: Substring) -> [String] {
        WordTokenizer.words(in: String(text)).map { TermAnalyzer.word($0) }
    }

    private static func firstOfEachStem(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert(PorterStemmer.stem($0)).inserted }
    }
}
