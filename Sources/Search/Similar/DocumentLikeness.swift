/// What an index says of the documents that share something with one of them.
package struct DocumentLikeness: Hashable, Sendable {
    /// A document that shares words or meaning.
    package struct Other: Hashable, Sendable {
        package var document: MatchedDocument
        /// Which of the telling words it has, ascending.
        package var shared: [Int]
        /// Of the means of both documents' vectors; nil where one has none.
        package var cosine: Double?
        /// The share of common runs of words, where it is a near duplicate.
        package var similarity: Double?

        package init(document: MatchedDocument, shared: [Int], cosine: Double?, similarity: Double?) {
            self.document = document
            self.shared = shared
            self.cosine = cosine
            self.similarity = similarity
        }
    }

    /// By which words the document is told from others, the heaviest first.
    package var terms: [TellingTerm]
    package var others: [Other]

    package init(terms: [TellingTerm], others: [Other]) {
        self.terms = terms
        self.others = others
    }
}
