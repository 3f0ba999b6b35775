package import Documents
import Testing

/// What every store of reviews does, beside the stores of the documents that are reviewed.
package enum ReviewStoreContract {
    package typealias Subject = (reviews: any ReviewStore, stores: StoresUnderTest)

    package static let clauses: [ContractClause<Subject>] = [
        .init("the latest review of a document stands", latestReviewStands),
        .init("a document that is not there cannot be reviewed", missingDocumentsCannotBeReviewed),
        .init("the least sure of the unreviewed come first", leastSureComesFirst),
        .init("what is unread or has no words waits for no review", unreadDocumentsWaitForNothing),
        .init("a deleted document leaves no review", deletedDocumentsLeaveNothing),
    ]

    private static func review(_ number: Int, _ documentClass: DocumentClass, at time: Double) -> Review {
        Review(documentID: .fixture(number), documentClass: documentClass, reviewer: "desk", reviewedAt: time)
    }

    private static func latestReviewStands(_ subject: Subject) async throws {
        for number in 1...3 { try await subject.stores.ingest(.fixture(number)) }
        try await subject.reviews.save(review(1, .lease, at: 5))
        try await subject.reviews.save(review(2, .other, at: 6))
        try await subject.reviews.save(review(1, .amendment, at: 7))
        let all = [review(1, .amendment, at: 7), review(2, .other, at: 6)]
        #expect(try await subject.reviews.reviews(limit: 10) == all)
        #expect(try await subject.reviews.reviews(limit: 1) == [all[0]])
        #expect(try await subject.reviews.unreviewed(limit: 10) == [.fixture(3)])
    }

    private static func missingDocumentsCannotBeReviewed(_ subject: Subject) async throws {
        let failure = await #expect(throws: Failure.self) {
            try await subject.reviews.save(review(9, .lease, at: 5))
        }
        #expect(failure?.code == "document_not_found")
        #expect(try await subject.reviews.reviews(limit: 10).isEmpty)
    }

    private static func leastSureComesFirst(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1, confidence: 0.9))
        try await subject.stores.ingest(.fixture(2, confidence: 0.4))
        try await subject.stores.ingest(.fixture(3, class: nil))
        try await subject.stores.ingest(.fixture(4, confidence: 0.4))
        #expect(try await subject.reviews.unreviewed(limit: 10) == [3, 2, 4, 1].map { .fixture($0) })
        #expect(try await subject.reviews.unreviewed(limit: 2) == [3, 2].map { .fixture($0) })
    }

    private static func unreadDocumentsWaitForNothing(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1, pages: [""]))
        try await subject.stores.accept(.fixture(2))
        #expect(try await subject.reviews.unreviewed(limit: 10).isEmpty)
    }

    private static func deletedDocumentsLeaveNothing(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        try await subject.reviews.save(review(1, .lease, at: 5))
        try await subject.stores.documents.delete(.fixture(1))
        #expect(try await subject.reviews.reviews(limit: 10).isEmpty)
    }
}
