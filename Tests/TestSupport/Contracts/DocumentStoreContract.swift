import Documents
import Search
import Testing

/// What every document store does.
package enum DocumentStoreContract {
    package static let clauses: [ContractClause<StoresUnderTest>] = [
        .init("what was read comes back as it was", readingComesBack),
        .init("an unread document has no content", unreadDocumentHasNoContent),
        .init("a document without a prediction is ready too", predictionIsOptional),
        .init("the date is the one the reading bears", dateIsTheOneOfTheReading),
        .init("listings run latest first, page by page", listingsArePaged),
        .init("listings filter by status, class and name", listingsFilter),
        .init("names match whatever their case and script", namesMatchWhateverTheirCase),
        .init("signs in a name are no wildcards", signsAreNoWildcards),
        .init("a foreign cursor is refused", foreignCursorIsRefused),
        .init("a content embedding is added later", contentEmbeddingIsAddedLater),
        .init("a document without words waits for no embedding", wordlessDocumentsWaitForNothing),
        .init("deleting forgets all but the children", deletingForgets),
        .init("a deleted document can come again", deletedDocumentCanComeAgain),
    ]

    private static func readingComesBack(_ stores: StoresUnderTest) async throws {
        var reading = Reading.fixture(1, name: "Łease “1”.pdf")
        reading.document.pages[1].source = .ocr
        reading.document.isPaginated = false
        try await stores.ingest(reading, at: 12)
        #expect(try await stores.documents.document(.fixture(1)) == reading.document)
        #expect(try await stores.documents.page(2, of: .fixture(1)) == reading.document.pages[1])
        #expect(try await stores.documents.features(of: .fixture(1)) == reading.features)
        let record = try #require(try await stores.documents.record(.fixture(1)))
        #expect(record.name == reading.document.name && record.status == .ready && record.byteCount == 1_001)
        #expect(record.addedAt == 12 && record.fileType == .pdf && record.pageCount == 2)
        #expect(record.wordCount == reading.document.wordCount)
        #expect(record.textConfidence == reading.document.confidence)
        #expect(record.prediction == reading.prediction && record.failure == nil)
    }

    private static func unreadDocumentHasNoContent(_ stores: StoresUnderTest) async throws {
        try await stores.accept(.fixture(1))
        for number in [1, 2] {
            #expect(try await stores.documents.document(.fixture(number)) == nil)
            #expect(try await stores.documents.features(of: .fixture(number)) == nil)
            #expect(try await stores.documents.page(1, of: .fixture(number)) == nil)
        }
        #expect(try await stores.documents.record(.fixture(1))?.pageCount == nil)
        #expect(try await stores.documents.record(.fixture(2)) == nil)
    }

    private static func predictionIsOptional(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1, class: nil))
        let record = try await stores.documents.record(.fixture(1))
        #expect(record?.status == .ready && record?.prediction == nil)
        #expect(try await stores.documents.page(0, of: .fixture(1)) == nil)
        #expect(try await stores.documents.page(3, of: .fixture(1)) == nil)
    }

    private static func dateIsTheOneOfTheReading(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1, dates: [.fixture("2024-03-01")]))
        try await stores.ingest(.fixture(2, dates: []))
        #expect(try await stores.documents.record(.fixture(1))?.date == "2024-03-01")
        #expect(try await stores.documents.record(.fixture(2))?.date == nil)
    }

    private static func listingsArePaged(_ stores: StoresUnderTest) async throws {
        for number in 1...5 { try await stores.accept(.fixture(number), at: Double(number)) }
        var seen: [DocumentID] = []
        var cursor: String?
        repeat {
            let list = try await stores.documents.records(matching: DocumentFilter(), after: cursor, limit: 2)
            #expect(list.records.count <= 2)
            seen += list.records.map(\.id)
            cursor = list.nextCursor
        } while cursor != nil && seen.count < 10
        #expect(seen == [5, 4, 3, 2, 1].map { .fixture($0) })
        let all = try await stores.documents.records(matching: DocumentFilter(), after: nil, limit: 5)
        #expect(all.records.count == 5 && all.nextCursor == nil)
    }

    private static func listingsFilter(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1, name: "Main Street.pdf", class: .lease))
        try await stores.ingest(.fixture(2, name: "Main Street 2.pdf", class: .amendment))
        try await stores.accept(.fixture(3, name: "Elm Street.pdf"))
        let cases: [(DocumentFilter, [Int])] = [
            (DocumentFilter(status: .ready), [2, 1]),
            (DocumentFilter(status: .failed), []),
            (DocumentFilter(documentClass: .amendment), [2]),
            (DocumentFilter(nameContains: "main"), [2, 1]),
            (DocumentFilter(status: .queued, nameContains: "street"), [3]),
            (DocumentFilter(documentClass: .lease, nameContains: "elm"), []),
        ]
        for (filter, expected) in cases {
            let found = try await stores.documents.records(matching: filter, after: nil, limit: 9).records.map(\.id)
            #expect(found == expected.map { .fixture($0) }, "\(filter)")
        }
    }

    private static func namesMatchWhateverTheirCase(_ stores: StoresUnderTest) async throws {
        // Decomposed in the name, composed in the question.
        try await stores.accept(.fixture(1, name: "CAFE\u{301} ŁÓDŹ.pdf"))
        for part in ["café", "ŁÓdź", "É Ł"] {
            let filter = DocumentFilter(nameContains: part)
            #expect(try await stores.documents.records(matching: filter, after: nil, limit: 9).records.count == 1)
        }
    }

    private static func signsAreNoWildcards(_ stores: StoresUnderTest) async throws {
        try await stores.accept(.fixture(1, name: "100% 'net'_lease.pdf"))
        for (part, count) in [("100%", 1), ("'net'_", 1), ("1%t", 0), ("net__", 0), ("*", 0)] {
            let filter = DocumentFilter(nameContains: part)
            #expect(try await stores.documents.records(matching: filter, after: nil, limit: 9).records.count == count)
        }
    }

    private static func foreignCursorIsRefused(_ stores: StoresUnderTest) async throws {
        for cursor in ["", "x", "-1", "1; DROP TABLE documents", "99999999999999999999"] {
            let failure = await #expect(throws: Failure.self) {
                try await stores.documents.records(matching: DocumentFilter(), after: cursor, limit: 1)
            }
            #expect(failure?.code == "invalid_cursor")
        }
    }

    private static func contentEmbeddingIsAddedLater(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1))
        try await stores.accept(.fixture(2))
        #expect(try await stores.documents.documentsWithoutEmbedding(limit: 9) == [.fixture(1)])
        let embedding: [Float] = [0.25, -1, 1e-20, 0.1]
        try await stores.documents.setContentEmbedding(embedding, of: .fixture(1))
        #expect(try await stores.documents.features(of: .fixture(1))?.contentEmbedding == embedding)
        #expect(try await stores.documents.documentsWithoutEmbedding(limit: 9).isEmpty)
    }

    private static func wordlessDocumentsWaitForNothing(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1, pages: [""]))
        #expect(try await stores.documents.documentsWithoutEmbedding(limit: 9).isEmpty)
        #expect(try await stores.documents.record(.fixture(1))?.textConfidence == nil)
    }

    private static func deletingForgets(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1, children: [.fixture(2, parent: 1)]))
        try await stores.passages.replace([.fixture(of: 1, text: "rent")], of: .fixture(1))
        try await stores.documents.delete(.fixture(1))
        try await stores.documents.delete(.fixture(1))
        #expect(try await stores.documents.record(.fixture(1)) == nil)
        #expect(try await stores.documents.document(.fixture(1)) == nil)
        #expect(try await stores.documents.features(of: .fixture(1)) == nil)
        #expect(try await stores.jobs.job(of: .fixture(1)) == nil)
        #expect(try await stores.passages.counts().passages == 0)
        let child = try #require(try await stores.documents.record(.fixture(2)))
        #expect(child.parentID == nil)
    }

    private static func deletedDocumentCanComeAgain(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(1))
        try await stores.documents.delete(.fixture(1))
        try await stores.ingest(.fixture(1))
        #expect(try await stores.documents.record(.fixture(1))?.status == .ready)
    }
}
