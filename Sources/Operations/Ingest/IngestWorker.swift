package import Documents
import Extraction
import Facts
package import Monitoring
package import Search

/// Takes one document down the whole road: bytes, reading, features, class, passages, done.
///
/// Every stage may be repeated: a process that is killed between two of them leaves a job that another process does
/// again from the start, with the same result.
package struct IngestWorker: Sendable {
    private let blobs: any BlobStore
    private let queue: any JobQueue
    private let passages: any PassageIndex
    private let reading: ReadingOperations
    private let classification: ClassificationOperations
    private let progress: IngestProgress
    private let tracer: Tracer
    private let now: @Sendable () -> Double

    package init(
        blobs: any BlobStore,
        queue: any JobQueue,
        passages: any PassageIndex,
        reading: ReadingOperations,
        classification: ClassificationOperations,
        progress: IngestProgress = IngestProgress(),
        tracer: Tracer = .off,
        now: @escaping @Sendable () -> Double
    ) {
        self.blobs = blobs
        self.queue = queue
        self.passages = passages
        self.reading = reading
        self.classification = classification
        self.progress = progress
        self.tracer = tracer
        self.now = now
    }

    /// Does the work of a claimed job and records the outcome.
    ///
    /// A file that cannot be read is an outcome, not an error.
    ///
    /// - Throws: what the stores throw, and `CancellationError`; the job is then still claimed.
    package func process(_ job: Job) async throws -> IngestReport {
        try await tracer.span(
            "job",
            .consumer,
            caller: job.traceparent.flatMap(TraceContext.init(traceparent:)),
            attributes: ["deedbox.job.attempt": .integer(job.attempts)],
            outcome: Self.told
        ) {
            try await work(on: job)
        }
    }

    private static func told(_ report: IngestReport) -> TraceSpan.Outcome {
        let pages = report.pageCount.map { ["deedbox.document.pages": TraceSpan.Value.integer($0)] }
        return TraceSpan.Outcome(pages ?? [:], failure: report.failure?.code)
    }

    private func work(on job: Job) async throws -> IngestReport {
        let start = now()
        defer { progress.end(job.id) }
        do {
            let bytes = try await blobs.bytes(of: job.documentID)
            let whole = try await tracer.span("read") {
                try await reading.read(bytes, name: job.name) { [progress] event in progress.note(event, of: job.id) }
            }
            let file = whole.limitingNesting(at: depth(of: job), limits: reading.limits)
            let features = reading.features(of: file.document)
            let prediction = try await classification.classifyIfPossible(file.document, features: features)
            let date = PrimaryDate.primaryDate(of: file.document, dates: features.dates)
            let found = PassageMaker.passages(
                of: file.document,
                features: features,
                documentClass: prediction?.documentClass,
                date: date
            )
            try await tracer.span("index") { try await passages.replace(found, of: job.documentID) }
            let children = try await store(file.attachments, of: job)
            let read = Reading(
                document: file.document,
                features: features,
                date: date,
                prediction: prediction,
                children: children
            )
            let childJobs = try await queue.complete(job, with: read, at: now())
            return IngestReport(
                job: job,
                prediction: prediction,
                pageCount: file.document.pages.count,
                seconds: now() - start,
                failure: nil,
                children: childJobs
            )
        } catch let failure as Failure where !failure.isAboutStorage {
            try await queue.fail(job, with: failure, at: now())
            return IngestReport(
                job: job,
                prediction: nil,
                pageCount: nil,
                seconds: now() - start,
                failure: failure,
                children: []
            )
        }
    }

    /// In how many files the job's lies: the name of each stands before a slash, which no name has itself.
    private func depth(of job: Job) -> Int { job.name.count { $0 == "/" } }

    private func store(_ attachments: [Attachment], of job: Job) async throws -> [Submission] {
        var children: [Submission] = []
        for attachment in attachments where !attachment.bytes.isEmpty {
            children.append(
                Submission(
                    id: try await blobs.put(attachment.bytes),
                    name: "\(job.name)/\(attachment.name)",
                    byteCount: attachment.bytes.count,
                    parentID: job.documentID,
                    traceparent: TraceContext.current?.traceparent
                )
            )
        }
        return children
    }
}
