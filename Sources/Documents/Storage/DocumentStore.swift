/// Where documents are kept and how far each has come.
package protocol DocumentStore: Sendable {
    /// The record of that document, or nil.
    func record(_ id: DocumentID) async throws -> DocumentRecord?
    /// The records that match, latest added first, at most `limit`, after the one at which `cursor` stands.
    ///
    /// - Throws: `Failure` with code `invalid_cursor` for a cursor that this store did not make.
    func records(matching filter: DocumentFilter, after cursor: String?, limit: Int) async throws -> DocumentList
    /// The document as it was read, with its pages; nil until it is ready.
    func document(_ id: DocumentID) async throws -> Document?
    /// One page, from 1; nil when there is none.
    func page(_ number: Int, of id: DocumentID) async throws -> Page?
    /// What was found in it; nil until it is ready.
    func features(of id: DocumentID) async throws -> FeatureRecord?
    /// What models said of it, latest first, at most `limit`.
    func predictions(of id: DocumentID, limit: Int) async throws -> [DatedPrediction]
    /// Writes the embedding that was made in the background into the document's features.
    func setContentEmbedding(_ embedding: [Float], of id: DocumentID) async throws
    /// Documents that are ready and have text, but no content embedding yet; at most `limit`.
    func documentsWithoutEmbedding(limit: Int) async throws -> [DocumentID]
    /// Forgets the document, its job and its children's link to it; its blob is the caller's to remove.
    func delete(_ id: DocumentID) async throws
}

/// Which documents to list; nil asks for all.
package struct DocumentFilter: Hashable, Sendable {
    package var status: DocumentRecord.Status?
    package var documentClass: DocumentClass?
    /// A part of the name, whatever its case.
    package var nameContains: String?

    package init(
        status: DocumentRecord.Status? = nil,
        documentClass: DocumentClass? = nil,
        nameContains: String? = nil
    ) {
        self.status = status
        self.documentClass = documentClass
        self.nameContains = nameContains
    }
}

/// One page of a listing.
package struct DocumentList: Hashable, Sendable {
    package var records: [DocumentRecord]
    /// Where the next page starts; nil at the end.
    package var nextCursor: String?

    package init(records: [DocumentRecord], nextCursor: String?) {
        self.records = records
        self.nextCursor = nextCursor
    }
}
