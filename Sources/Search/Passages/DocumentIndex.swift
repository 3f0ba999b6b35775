package import Documents

/// What an index tells of whole documents, and of its own words.
///
/// Only documents that the filter lets through have a part in any answer, so that a filter may stand for what its holder
/// may see.
package protocol DocumentIndex: Sendable {
    /// The ready documents with a passage that has what the query asks for, in any order; all that the filter lets through
    /// when the query asks for nothing.
    func documents(matching query: LexicalQuery, filter: SearchFilter) async throws -> [MatchedDocument]
    /// How many such documents there are, the first of them in an order, and what they are counted by; all exact.
    func summary(of question: MatchQuestion) async throws -> MatchSummary
    /// For each word that no such passage has: the most similar word that one has, where there is one.
    func spellings(of words: [String], filter: SearchFilter) async throws -> [String: String]
    /// What the document shares with others; nil when there is no such document that is ready and let through.
    func likeness(to document: DocumentID, filter: SearchFilter) async throws -> DocumentLikeness?
    /// Groups of ready documents with almost the same words, the largest first.
    ///
    /// - Parameters:
    ///   - similarity: From which share of common runs of words on; nothing below 0.8 is known.
    ///   - withSameFacts: Whether documents that state different key facts are kept apart, as leases on one form are.
    func nearDuplicates(
        similarity: Double,
        withSameFacts: Bool,
        filter: SearchFilter
    ) async throws -> [NearDuplicateGroup]
    /// The document's passages of these ordinals, ascending.
    func passages(of document: DocumentID, ordinals: ClosedRange<Int>) async throws -> [Passage]
}
