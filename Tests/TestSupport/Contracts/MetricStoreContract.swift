package import Documents
package import Monitoring
package import Serving
import Testing

/// What every store of measurements does, beside the stores that it counts from; each clause is given empty ones.
package enum MetricStoreContract {
    package typealias Subject = (
        metrics: any MetricStore, feedback: any FeedbackStore, reviews: any ReviewStore, log: any PredictionLog,
        stores: StoresUnderTest
    )

    package static let clauses: [ContractClause<Subject>] = [
        .init("each prediction is counted once, in a window of each span", countedOnce),
        .init("a truth counts in the windows of its prediction, whether it comes before or after", truthsCount),
        .init("of several truths the latest said counts, and only that", latestTruthCounts),
        .init("a review of the document is a truth, too", reviewsCount),
        .init("failures, arms and classes stay apart", seriesStayApart),
        .init("each document read is counted with its time", readingsCount),
        .init("windows are forgotten after their span's retention, and not begun again", oldWindowsAreForgotten),
        .init("looks know when the one before was", looksKnow),
    ]

    private static let now = 10_000.0

    private static func windows(
        _ kind: Tally.Kind,
        _ span: WindowSpan,
        _ subject: Subject,
        slice: String? = MetricSeries.whole
    ) async throws -> [MetricWindow] {
        let selection = MetricSelection([kind], span: span, from: 0, until: 1e12, slice: slice)
        return try await subject.metrics.windows(selection, limit: 1_000)
    }

    private static func collectAll(_ subject: Subject, at time: Double = now) async throws {
        while try await subject.metrics.collect(limit: 2, at: time) > 0 {}
    }

    private static func say(_ label: String, of number: Int, at time: Double, _ subject: Subject) async throws {
        let id = PredictionLogContract.record(number).id
        try await subject.feedback.keep([
            Feedback(prediction: id, content: .label(label), source: "s\(time)", time: time)
        ])
    }

    private static func countedOnce(_ subject: Subject) async throws {
        try await subject.log.append((1...5).map { PredictionLogContract.record($0) })
        try await collectAll(subject)
        try await collectAll(subject)
        for span in WindowSpan.allCases {
            // The third is a failure; two of the others have an arm, and two have none.
            let latencies = try await windows(.latency, span, subject)
            #expect(latencies.map(\.tally.count).reduce(0, +) == 4, "\(span)")
            #expect(latencies.allSatisfy { $0.start == span.start(of: 1_003) && $0.tally.mean == 250 }, "\(span)")
            #expect(try await windows(.failures, span, subject).map(\.tally.count) == [1])
        }
        let confidence = try await windows(.confidence, .hour, subject).reduce(Tally()) { $0 + $1.tally }
        #expect(confidence.total == 3 && confidence.spread == 4 * 0.75 * 0.25)
    }

    private static func truthsCount(_ subject: Subject) async throws {
        try await say("lease", of: 1, at: 5_000, subject)
        try await collectAll(subject)
        try await subject.log.append([PredictionLogContract.record(1), PredictionLogContract.record(2)])
        try await collectAll(subject)
        try await say("cam", of: 2, at: 9_000, subject)
        try await collectAll(subject)
        let minutes = try await windows(.labels, .minute, subject)
        #expect(minutes.map(\.tally.count) == [1, 1] && minutes.map(\.start) == [960, 960])
        let sum = minutes.reduce(Tally()) { $0 + $1.tally }
        #expect(sum.total == 1 && sum.expected == 1.5 && sum.spread == 2 * 0.75 * 0.25)
    }

    private static func latestTruthCounts(_ subject: Subject) async throws {
        try await subject.log.append([PredictionLogContract.record(1)])
        let id = PredictionLogContract.record(1).id
        for (label, time) in [("cam", 20.0), ("lease", 30), ("cam", 25)] {
            try await say(label, of: 1, at: time, subject)
            try await collectAll(subject)
        }
        for rating in [2, 5] {
            let said = Feedback(prediction: id, content: .rating(rating), source: "", time: Double(rating))
            try await subject.feedback.keep([said])
            try await collectAll(subject)
        }
        let labels = try await windows(.labels, .day, subject)
        #expect(labels.map(\.tally.count) == [1] && labels.map(\.tally.total) == [1])
        #expect(try await windows(.labels, .day, subject, slice: "class=lease").map(\.tally.total) == [1])
        let ratings = try await windows(.ratings, .day, subject)
        #expect(ratings.map(\.tally.count) == [1] && ratings.map(\.tally.total) == [5])
    }

    private static func reviewsCount(_ subject: Subject) async throws {
        try await subject.stores.ingest(.fixture(1))
        let prediction = try #require(try await subject.stores.documents.record(.fixture(1))?.prediction)
        var record = PredictionLogContract.record(1)
        record.id = prediction.id
        try await subject.log.append([record])
        try await collectAll(subject)
        let wrong = Review(documentID: .fixture(1), documentClass: .other, reviewer: "desk", reviewedAt: 5)
        try await subject.reviews.save(wrong)
        try await collectAll(subject)
        #expect(try await windows(.labels, .hour, subject).map(\.tally.total) == [0])
        let right = Review(documentID: .fixture(1), documentClass: .lease, reviewer: "desk", reviewedAt: 6)
        try await subject.reviews.save(right)
        try await collectAll(subject)
        #expect(
            try await windows(.labels, .hour, subject).map { [$0.tally.total, Double($0.tally.count)] } == [[1, 1]]
        )
    }

    private static func seriesStayApart(_ subject: Subject) async throws {
        try await subject.log.append((1...4).map { PredictionLogContract.record($0) })
        try await collectAll(subject)
        let arms = try await windows(.latency, .hour, subject).map(\.series.arm)
        #expect(arms.sorted() == ["canary", "direct"])
        let slices = try await windows(.confidence, .hour, subject, slice: nil).map(\.series.slice)
        #expect(Set(slices) == ["", "class=lease"])
    }

    private static func readingsCount(_ subject: Subject) async throws {
        let submission = Submission(id: .fixture(1), name: "a", byteCount: 1)
        let job = try await subject.stores.begin(submission, at: 100)
        _ = try await subject.stores.jobs.complete(job, with: .fixture(1), at: 104)
        try await collectAll(subject)
        try await collectAll(subject)
        let found = try await windows(.reading, .minute, subject)
        #expect(found.map(\.start) == [60] && found.map(\.tally.mean) == [4])
    }

    private static func oldWindowsAreForgotten(_ subject: Subject) async throws {
        try await subject.log.append([PredictionLogContract.record(1)])
        try await collectAll(subject)
        let later = 1_001 + WindowSpan.minute.retention + 120
        try await subject.metrics.forget(at: later)
        #expect(try await windows(.latency, .minute, subject).isEmpty)
        #expect(try await windows(.latency, .hour, subject).count == 1)
        try await say("lease", of: 1, at: 5_000, subject)
        try await collectAll(subject, at: later)
        #expect(try await windows(.labels, .minute, subject).isEmpty)
        #expect(try await windows(.labels, .hour, subject).map(\.tally.count) == [1])
    }

    private static func looksKnow(_ subject: Subject) async throws {
        #expect(try await subject.metrics.beginLook(at: 5) == nil)
        #expect(try await subject.metrics.beginLook(at: 9) == 5)
        let sample = MetricSample(MetricSeries(.gap), 4)
        try await subject.metrics.record([sample], at: 9)
        #expect(try await windows(.gap, .minute, subject).map(\.tally.last) == [4])
        #expect(try await subject.metrics.standing().map(\.series.kind) == [.queue, .storage])
        #expect(try await subject.metrics.versionsInUse().isEmpty)
    }
}
