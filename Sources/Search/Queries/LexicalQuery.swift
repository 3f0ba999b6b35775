/// What the lexical leg looks for.
package struct LexicalQuery: Hashable, Sendable {
    /// How much more a word in the header counts than one in the text (BM25's field weights).
    package static let headerWeight = 2.0

    /// Single words in lower case; a passage matches when it has any of them, and the more the better.
    ///
    /// An index stems them as it stems its passages.
    package var terms: [String]
    /// Runs of words in lower case, separated by single spaces; a passage must have every one of them.
    ///
    /// The words stand next to each other in this order, in the text or in the header. Phrases count towards the score
    /// like terms.
    package var phrases: [String]

    package init(terms: [String], phrases: [String] = []) {
        self.terms = terms
        self.phrases = phrases
    }

    /// True when there is nothing to look for.
    package var isEmpty: Bool { terms.isEmpty && phrases.isEmpty }
}
