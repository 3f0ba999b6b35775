package import Documents
import Mathematics
package import Monitoring
package import Serving
import Testing

/// What every store of feedback does, beside the stores of the documents whose predictions it knows.
package enum FeedbackStoreContract {
    package typealias Subject = (
        feedback: any FeedbackStore, reviews: any ReviewStore, log: any PredictionLog, stores: StoresUnderTest
    )

    package static let clauses: [ContractClause<Subject>] = [
        .init("the latest said stands, whenever it arrives", latestStands),
        .init("feedback that comes before its prediction counts once that is known", earlyFeedbackCounts),
        .init("labels, ratings and outcomes are summed up by version", summedUp),
        .init("a label reviews the document, unless someone reviewed it later", labelsReview),
    ]

    private static func label(_ text: String, of prediction: String, at time: Double) -> Feedback {
        Feedback(prediction: prediction, content: .label(text), source: "desk", time: time)
    }

    private static func ingested(_ number: Int, _ subject: Subject) async throws -> Prediction {
        try await subject.stores.ingest(.fixture(number))
        return try #require(try await subject.stores.documents.record(.fixture(number))?.prediction)
    }

    private static func latestStands(_ subject: Subject) async throws {
        let prediction = try await ingested(1, subject)
        let right = prediction.documentClass.rawValue
        for (text, time) in [("other", 5.0), (right, 7), ("other", 6)] {
            try await subject.feedback.keep([label(text, of: prediction.id, at: time)])
        }
        #expect(try await subject.feedback.summaries().map(\.labels) == [Rate(1, of: 1)])
    }

    private static func earlyFeedbackCounts(_ subject: Subject) async throws {
        try await subject.feedback.keep([label("other", of: "later", at: 5)])
        #expect(try await subject.feedback.unmatched() == 1)
        #expect(try await subject.feedback.summaries().isEmpty)
        let answer = PredictionRecord.Answer(label: "lease", confidence: 0.9, probabilities: [0.9, 0.1])
        try await subject.log.append([
            PredictionRecord(
                id: "later",
                time: 6,
                endpoint: "m",
                model: "m",
                version: 1,
                arm: nil,
                unit: 1,
                seconds: 0.001,
                sketch: .init(textBytes: 9),
                outcome: .answered(answer)
            )
        ])
        #expect(try await subject.feedback.unmatched() == 0)
        #expect(try await subject.feedback.summaries().map(\.labels.trials) == [1])
    }

    private static func summedUp(_ subject: Subject) async throws {
        let predictions = [try await ingested(1, subject), try await ingested(2, subject)]
        for (place, prediction) in predictions.enumerated() {
            let contents: [Feedback.Content] = [
                .label(place == 0 ? prediction.documentClass.rawValue : "other"), .rating(3 + place),
                .outcome(name: "minutes_saved", value: 10),
            ]
            try await subject.feedback.keep(
                contents.map { Feedback(prediction: prediction.id, content: $0, source: "desk", time: 5) }
            )
        }
        let summary = try #require(try await subject.feedback.summaries().first)
        #expect(summary.model == predictions[0].model.name && summary.version == predictions[0].model.version)
        #expect(summary.labels == Rate(1, of: 2) && summary.ratings == 2 && summary.meanRating == 3.5)
        #expect(summary.outcomes == ["minutes_saved": .init(total: 20, count: 2)])
        #expect(summary.accuracyInterval == Rate(1, of: 2).wilson())
    }

    private static func labelsReview(_ subject: Subject) async throws {
        let prediction = try await ingested(1, subject)
        try await subject.feedback.keep([label("addendum", of: prediction.id, at: 5)])
        #expect(try await subject.reviews.reviews(limit: 9).map(\.documentClass.rawValue) == ["addendum"])
        let later = Review(documentID: .fixture(1), documentClass: .lease, reviewer: "desk", reviewedAt: 9)
        try await subject.reviews.save(later)
        try await subject.feedback.keep([label("other", of: prediction.id, at: 8)])
        #expect(try await subject.reviews.reviews(limit: 9) == [later])
    }
}
