package import Documents

/// Where passages are kept and found, by their words and by their vectors.
///
/// Passages have ids of the index's own making. Only passages of documents whose record satisfies the filter are
/// returned; the filter is applied before the limit, so that a narrow filter never hides a match.
package protocol PassageIndex: Sendable {
    /// Puts the passages in the place of the document's former ones, whose vectors are forgotten.
    func replace(_ passages: [Passage], of document: DocumentID) async throws
    /// Forgets the document's passages; nothing happens when there are none.
    func remove(_ document: DocumentID) async throws
    /// The best passages by BM25 over header and text, best first, ties by ascending id, at most `limit`.
    ///
    /// The header counts `LexicalQuery.headerWeight` times. An empty query matches nothing.
    func lexicalMatches(
        _ query: LexicalQuery,
        filter: SearchFilter,
        limit: Int
    ) async throws -> [PassageMatch]
    /// The nearest passages by the cosine of their vector to `vector`, best first, ties by ascending id, at most
    /// `limit`; passages without a vector are left out.
    func denseMatches(_ vector: [Float], filter: SearchFilter, limit: Int) async throws -> [PassageMatch]
    /// The passages of these ids with all that ranking needs, in any order; unknown ids are left out.
    func candidates(_ ids: [Int64]) async throws -> [Candidate]
    /// Passages that wait for a vector, in ascending order of id, at most `limit`.
    func passagesWithoutEmbedding(limit: Int) async throws -> [PendingPassage]
    /// Stores unit vectors by passage id; ids that are gone in the meantime are passed over.
    func setEmbeddings(_ vectors: [Int64: [Float]]) async throws
    /// How many passages there are and how many have a vector.
    func counts() async throws -> IndexCounts
}

/// A passage found by one leg of the search.
package struct PassageMatch: Hashable, Sendable {
    package var passageID: Int64
    /// Higher is better: BM25 (above 0) from the lexical leg, the cosine (-1…1) from the dense one.
    package var score: Double

    package init(passageID: Int64, score: Double) {
        self.passageID = passageID
        self.score = score
    }
}

/// A passage with all that ranking needs.
package struct Candidate: Hashable, Sendable {
    package var passageID: Int64
    package var passage: Passage
    /// The record of the passage's document.
    package var record: DocumentRecord
    /// Of unit length, as far as the index's precision goes; nil while the passage waits for it.
    package var embedding: [Float]?

    package init(passageID: Int64, passage: Passage, record: DocumentRecord, embedding: [Float]?) {
        self.passageID = passageID
        self.passage = passage
        self.record = record
        self.embedding = embedding
    }
}

/// A passage that waits for its vector.
package struct PendingPassage: Hashable, Sendable {
    package var passageID: Int64
    /// The passage's `embeddingText`.
    package var text: String

    package init(passageID: Int64, text: String) {
        self.passageID = passageID
        self.text = text
    }
}

/// How much of an index is there.
package struct IndexCounts: Hashable, Sendable, Codable {
    package var passages: Int
    /// Passages that have a vector.
    package var embedded: Int

    package init(passages: Int, embedded: Int) {
        self.passages = passages
        self.embedded = embedded
    }
}
