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
    /// The best passages of each leg, with what both legs say of each.
    ///
    /// By words the best are those with the highest BM25F, by meaning those with the highest cosine; ties go to the lower
    /// id. A score depends on the passage, the question and the index alone, not on the filter or the size of the pool.
    /// Where neither words nor meaning are asked for, what is selected is listed: of documents, the first passage of each.
    func find(_ question: PassageQuestion) async throws -> FoundPassages
    /// The passages of these ids with their documents, in any order; unknown ids are left out.
    func candidates(_ ids: [Int64]) async throws -> [Candidate]
    /// What each clause of the query adds to the score of these passages; those that do not match are left out.
    func explanations(of ids: [Int64], for query: LexicalQuery) async throws -> [Int64: [LexicalPart]]
    /// Passages that wait for a vector, in ascending order of id, at most `limit`.
    func passagesWithoutEmbedding(limit: Int) async throws -> [PendingPassage]
    /// Stores unit vectors by passage id; ids that are gone in the meantime are passed over.
    func setEmbeddings(_ vectors: [Int64: [Float]]) async throws
    /// How many passages there are and how many have a vector.
    func counts() async throws -> IndexCounts
}

/// What an index is asked.
package struct PassageQuestion: Hashable, Sendable {
    /// The words; clauses that are required or forbidden bind both legs.
    package var lexical: LexicalQuery
    /// Whether the lexical leg brings passages, too.
    package var usesWords: Bool
    /// The vector of the question; nil leaves the dense leg out.
    package var vector: [Float]?
    package var filter: SearchFilter
    /// What of that which the filter lets through is looked at; all of it when nil.
    package var selection: Selection?
    /// How many passages each leg brings.
    package var poolSize: Int

    /// Some passages or documents of an index.
    package enum Selection: Hashable, Sendable {
        case passages([Int64])
        case documents([DocumentID])
    }

    package init(
        lexical: LexicalQuery,
        usesWords: Bool = true,
        vector: [Float]? = nil,
        filter: SearchFilter = .none,
        selection: Selection? = nil,
        poolSize: Int
    ) {
        self.lexical = lexical
        self.usesWords = usesWords
        self.vector = vector
        self.filter = filter
        self.selection = selection
        self.poolSize = poolSize
    }
}

/// A passage with all that its text is needed for.
package struct Candidate: Hashable, Sendable {
    package var passageID: Int64
    package var passage: Passage
    /// The record of the passage's document.
    package var record: DocumentRecord

    package init(passageID: Int64, passage: Passage, record: DocumentRecord) {
        self.passageID = passageID
        self.passage = passage
        self.record = record
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
