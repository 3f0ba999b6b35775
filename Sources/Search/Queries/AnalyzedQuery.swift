package import Documents

/// A question as each leg of the search needs it, and what was understood in it.
package struct AnalyzedQuery: Hashable, Sendable {
    /// For the lexical leg.
    package var lexical: LexicalQuery
    /// For the dense leg: the question without operators and conditions.
    package var text: String
    /// The stems of the words, in order, each once; phrases bring each of their words.
    package var stems: [String]
    /// The words that `stems` are of, in lower case.
    package var words: [String] = []
    /// All words of the question but those of conditions, in order, in lower case.
    package var sequence: [String] = []
    /// The suites that the question names, as `suite 400`.
    package var suites: [String] = []
    /// What the question asks of documents.
    package var filter = SearchFilter.none
    /// The fact that is asked for; the answer is a table, beside the passages.
    package var lookup: KeyField?
    /// What the documents that are asked for do not have.
    package var absence: LexicalQuery?
    /// Whether the state of today is asked for, which the latest of several papers tells.
    package var prefersLatest = false
    /// What was understood beyond words, in order.
    package var chips: [QueryChip] = []

    /// True when there is nothing to look for.
    package var isEmpty: Bool { lexical.isEmpty && lookup == nil && absence == nil }
}
