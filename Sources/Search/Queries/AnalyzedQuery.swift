/// A question as each leg of the search needs it.
package struct AnalyzedQuery: Hashable, Sendable {
    /// For the lexical leg.
    package var lexical: LexicalQuery
    /// For the dense leg: the question without its quotation marks.
    package var text: String
    /// The stems of the terms, in order, each once; phrases bring each of their words.
    package var stems: [String]
    /// The stems of each required phrase, in order.
    package var phrases: [[String]]

    /// True when the question has no word.
    package var isEmpty: Bool { lexical.isEmpty }
}
