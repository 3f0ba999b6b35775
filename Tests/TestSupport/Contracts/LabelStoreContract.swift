package import Documents
import Mathematics
package import Monitoring
import Testing

/// What every store of labels does, beside the stores of the documents, reviews and feedback that labels come with.
package enum LabelStoreContract {
    package typealias Subject = (
        labels: any LabelStore, reviews: any ReviewStore, feedback: any FeedbackStore, stores: StoresUnderTest
    )

    package static let clauses: [ContractClause<Subject>] = [
        .init("every word on a document is kept in its order, with the prediction of its time", everyWordIsKept),
        .init("what is said twice at one time is one label", repetitionIsOneLabel),
        .init("taking a word back brings the word before it, by whomever", wordBeforeComesBack),
        .init("taking a word back takes its feedback, and leaves that of others", feedbackGoes),
        .init("whoever has said nothing that stands takes nothing back", nothingIsTakenBack),
        .init("the document spoken on last is found by person", lastLabelled),
        .init("pairs are the last words of the first two people, the latest first", pairs),
        .init("documents with one voice wait for another person, the earliest first", secondLooks),
        .init("a deleted document leaves no labels", deletedDocumentsLeaveNothing),
    ]

    private static func say(
        _ documentClass: DocumentClass,
        of number: Int,
        by reviewer: String,
        at time: Double,
        in subject: Subject
    ) async throws {
        try await subject.reviews.save(
            Review(documentID: .fixture(number), documentClass: documentClass, reviewer: reviewer, reviewedAt: time)
        )
    }

    private static func said(_ number: Int, in subject: Subject) async throws -> [String] {
        try await subject.labels.labels(of: .fixture(number)).map { label in
            "\(label.reviewer) \(label.documentClass) \(Int(label.labelledAt))\(label.withdrawnAt == nil ? "" : " withdrawn")"
        }
    }

    private static func held(_ number: Int, in subject: Subject) async throws -> DocumentClass? {
        try await subject.stores.documents.record(.fixture(number))?.reviewedClass
    }

    private static func everyWordIsKept(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        try await subject.stores.ingest(.fixture(2, class: nil))
        try await say(.lease, of: 1, by: "ann", at: 5, in: subject)
        try await say(.other, of: 1, by: "bob", at: 6, in: subject)
        try await say(.lease, of: 2, by: "ann", at: 7, in: subject)
        #expect(try await said(1, in: subject) == ["ann lease 5", "bob other 6"])
        #expect(
            try await subject.labels.labels(of: .fixture(1)).map(\.predictionID) == ["prediction-1", "prediction-1"]
        )
        #expect(try await subject.labels.labels(of: .fixture(2)).map(\.predictionID) == [nil])
        #expect(try await subject.labels.labels(of: .fixture(9)).isEmpty)
    }

    private static func repetitionIsOneLabel(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        for time in [5.0, 5, 6] { try await say(.lease, of: 1, by: "ann", at: time, in: subject) }
        #expect(try await said(1, in: subject) == ["ann lease 5", "ann lease 6"])
    }

    private static func wordBeforeComesBack(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        try await say(.lease, of: 1, by: "ann", at: 5, in: subject)
        try await say(.other, of: 1, by: "bob", at: 6, in: subject)
        let taken = try await subject.labels.withdraw(.fixture(1), by: "bob", at: 8)
        #expect(taken?.documentClass == .other)
        #expect(try await held(1, in: subject) == .lease)
        #expect(try await said(1, in: subject) == ["ann lease 5", "bob other 6 withdrawn"])
        _ = try await subject.labels.withdraw(.fixture(1), by: "ann", at: 9)
        #expect(try await held(1, in: subject) == nil)
        #expect(try await subject.reviews.reviews(limit: 9).isEmpty)
    }

    private static func feedbackGoes(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        for (person, documentClass) in [("ann", DocumentClass.other), ("bob", .lease)] {
            try await say(documentClass, of: 1, by: person, at: 5, in: subject)
            let label = Feedback.Content.label(documentClass.rawValue)
            let feedback = Feedback(prediction: "prediction-1", content: label, source: person, time: 5)
            try await subject.feedback.keep([feedback])
        }
        let before = try #require(try await subject.feedback.summaries().first)
        _ = try await subject.labels.withdraw(.fixture(1), by: "ann", at: 8)
        let after = try #require(try await subject.feedback.summaries().first)
        #expect(before.labels.trials >= 1 && after.labels.trials == 1 && after.labels.successes == 1)
    }

    private static func nothingIsTakenBack(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        try await say(.lease, of: 1, by: "ann", at: 5, in: subject)
        #expect(try await subject.labels.withdraw(.fixture(1), by: "bob", at: 8) == nil)
        #expect(try await subject.labels.withdraw(.fixture(2), by: "ann", at: 8) == nil)
        #expect(try await subject.labels.withdraw(.fixture(1), by: "ann", at: 8) != nil)
        #expect(try await subject.labels.withdraw(.fixture(1), by: "ann", at: 9) == nil)
    }

    private static func lastLabelled(_ subject: Subject) async throws {
        for number in 1...2 { try await subject.stores.ingest(.fixture(number)) }
        #expect(try await subject.labels.lastLabelled(by: "ann") == nil)
        try await say(.lease, of: 1, by: "ann", at: 5, in: subject)
        try await say(.lease, of: 2, by: "ann", at: 6, in: subject)
        try await say(.other, of: 1, by: "bob", at: 7, in: subject)
        #expect(try await subject.labels.lastLabelled(by: "ann") == .fixture(2))
        _ = try await subject.labels.withdraw(.fixture(2), by: "ann", at: 8)
        #expect(try await subject.labels.lastLabelled(by: "ann") == .fixture(1))
    }

    private static func pairs(_ subject: Subject) async throws {
        for number in 1...3 { try await subject.stores.ingest(.fixture(number, name: "\(number).pdf")) }
        try await say(.lease, of: 1, by: "ann", at: 5, in: subject)
        try await say(.lease, of: 2, by: "ann", at: 6, in: subject)
        try await say(.other, of: 1, by: "bob", at: 7, in: subject)
        try await say(.amendment, of: 2, by: "cem", at: 8, in: subject)
        // A third voice is no pair, and a first voice's second word stands for its first.
        try await say(.lease, of: 2, by: "dan", at: 9, in: subject)
        try await say(.lease, of: 3, by: "ann", at: 10, in: subject)
        let pairs = try await subject.labels.pairs(limit: 9)
        #expect(pairs.map(\.name) == ["2.pdf", "1.pdf"])
        #expect(
            pairs.map { [$0.first.documentClass, $0.second.documentClass] } == [
                [.lease, .amendment], [.lease, .other],
            ]
        )
        #expect(pairs.map { [$0.first.reviewer, $0.second.reviewer] } == [["ann", "cem"], ["ann", "bob"]])
        #expect(try await subject.labels.pairs(limit: 1).map(\.name) == ["2.pdf"])
        #expect(try await subject.labels.pairs(limit: 0).isEmpty)
        _ = try await subject.labels.withdraw(.fixture(1), by: "bob", at: 11)
        #expect(try await subject.labels.pairs(limit: 9).map(\.name) == ["2.pdf"])
        // Whoever spoke third comes in the place of the second who is gone.
        _ = try await subject.labels.withdraw(.fixture(2), by: "cem", at: 12)
        #expect(try await subject.labels.pairs(limit: 9).map(\.second.reviewer) == ["dan"])
    }

    private static func secondLooks(_ subject: Subject) async throws {
        for number in 1...4 { try await subject.stores.ingest(.fixture(number)) }
        for (number, person) in [(2, "ann"), (1, "ann"), (3, "bob"), (1, "bob")] {
            try await say(.lease, of: number, by: person, at: 5 + Double(number), in: subject)
        }
        #expect(try await subject.labels.spokenOnByOne(other: "bob", limit: 9) == [.fixture(2)])
        #expect(try await subject.labels.spokenOnByOne(other: "ann", limit: 9) == [.fixture(3)])
        #expect(try await subject.labels.spokenOnByOne(other: "cem", limit: 9) == [.fixture(2), .fixture(3)])
        #expect(try await subject.labels.spokenOnByOne(other: "cem", limit: 1) == [.fixture(2)])
    }

    private static func deletedDocumentsLeaveNothing(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        for (time, person) in ["ann", "bob", "cem"].enumerated() {
            try await say(.lease, of: 1, by: person, at: 5 + Double(time), in: subject)
        }
        try await subject.stores.documents.delete(.fixture(1))
        #expect(try await subject.labels.pairs(limit: 9).isEmpty)
        #expect(try await subject.labels.labels(of: .fixture(1)).isEmpty)
        #expect(try await subject.labels.lastLabelled(by: "ann") == nil)
    }
}
