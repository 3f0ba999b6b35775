package import Documents
package import Search

/// What one can do with the documents of a store.
package struct DocumentOperations: Sendable {
    private let documents: any DocumentStore
    private let blobs: any BlobStore
    private let passages: any PassageIndex
    private let reading: ReadingOperations

    package init(
        documents: any DocumentStore,
        blobs: any BlobStore,
        passages: any PassageIndex,
        reading: ReadingOperations
    ) {
        self.documents = documents
        self.blobs = blobs
        self.passages = passages
        self.reading = reading
    }

    /// The records that match, latest added first, at most `limit`, after the one at which `cursor` stands.
    ///
    /// - Throws: `Failure` with code `invalid_cursor`.
    package func list(
        matching filter: DocumentFilter,
        after cursor: String?,
        limit: Int
    ) async throws -> DocumentList {
        try await documents.records(matching: filter, after: cursor, limit: limit)
    }

    /// What is known of that document, or nil.
    package func find(_ id: DocumentID) async throws -> DocumentRecord? {
        try await documents.record(id)
    }

    /// What is known of that document.
    ///
    /// - Throws: `Failure` with code `document_not_found`.
    package func record(_ id: DocumentID) async throws -> DocumentRecord {
        guard let record = try await find(id) else {
            throw Failure(code: "document_not_found", message: "There is no document \(id).")
        }
        return record
    }

    /// The document as it was read, with its pages.
    ///
    /// - Throws: `Failure` with code `document_not_found` or `document_not_ready`.
    package func document(_ id: DocumentID) async throws -> Document {
        if let document = try await documents.document(id) { return document }
        throw try await notReady(id)
    }

    /// One page, from 1.
    ///
    /// - Throws: `Failure` with code `document_not_found`, `document_not_ready` or `page_not_found`.
    package func page(_ number: Int, of id: DocumentID) async throws -> Page {
        if let page = try await documents.page(number, of: id) { return page }
        let record = try await record(id)
        guard record.status == .ready else { throw try await notReady(id) }
        throw Failure(
            code: "page_not_found",
            message: "\(record.name) has no page \(number); its pages are 1 to \(record.pageCount ?? 1)."
        )
    }

    /// What was found in the document.
    ///
    /// - Throws: `Failure` with code `document_not_found` or `document_not_ready`.
    package func features(of id: DocumentID) async throws -> FeatureRecord {
        if let features = try await documents.features(of: id) { return features }
        throw try await notReady(id)
    }

    /// What models said of the document, latest first, at most `limit`.
    package func predictions(of id: DocumentID, limit: Int) async throws -> [DatedPrediction] {
        try await documents.predictions(of: id, limit: limit)
    }

    /// The file as it came.
    ///
    /// - Throws: `Failure` with code `document_not_found`, `blob_missing` or `blob_corrupt`.
    package func bytes(of id: DocumentID) async throws -> [UInt8] {
        _ = try await record(id)
        return try await blobs.bytes(of: id)
    }

    /// A picture of one page, as PNG.
    ///
    /// - Parameter dotsPerInch: 36…300; values outside are moved to the nearer end.
    /// - Throws: `Failure` with code `document_not_found`, `page_not_found`, `unsupported_type` where the type has no
    ///   picture, or those of reading.
    package func pageImage(_ number: Int, of id: DocumentID, dotsPerInch: Int) async throws -> [UInt8] {
        let record = try await record(id)
        if let count = record.pageCount, !(1...max(1, count)).contains(number) {
            throw Failure(
                code: "page_not_found",
                message: "\(record.name) has no page \(number); its pages are 1 to \(count)."
            )
        }
        return try await reading.pageImage(
            try await blobs.bytes(of: id),
            page: number,
            dotsPerInch: min(300, max(36, dotsPerInch))
        )
    }

    /// A PDF of the document in which the words that were read are found.
    ///
    /// - Throws: `Failure` with code `document_not_found`, `document_not_ready`, `unsupported_type` where the type has no
    ///   pictures, or those of reading.
    package func searchablePDF(of id: DocumentID) async throws -> [UInt8] {
        let document = try await document(id)
        return try await reading.searchablePDF(try await blobs.bytes(of: id), of: document)
    }

    /// Forgets the document and its bytes.
    ///
    /// - Throws: `Failure` with code `document_not_found`.
    package func delete(_ id: DocumentID) async throws {
        _ = try await record(id)
        try await passages.remove(id)
        try await documents.delete(id)
        try await blobs.remove(id)
    }

    private func notReady(_ id: DocumentID) async throws -> Failure {
        let record = try await record(id)
        let reason = record.failure.map { "it failed: \($0.message)" } ?? "it is still \(record.status.rawValue)"
        return Failure(code: "document_not_ready", message: "\(record.name) has not been read; \(reason)")
    }
}
