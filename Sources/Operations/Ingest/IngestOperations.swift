package import Documents
import Monitoring

/// What one can do with the queue of documents to read.
package struct IngestOperations: Sendable {
    private let blobs: any BlobStore
    private let queue: any JobQueue
    private let progress: IngestProgress
    private let now: @Sendable () -> Double

    /// - Parameter progress: What the workers of this process tell theirs to.
    package init(
        blobs: any BlobStore,
        queue: any JobQueue,
        progress: IngestProgress = IngestProgress(),
        now: @escaping @Sendable () -> Double
    ) {
        self.blobs = blobs
        self.queue = queue
        self.progress = progress
        self.now = now
    }

    /// Accepts a file; on return it survives kill -9 and power loss.
    package func submit(_ bytes: [UInt8], name: String) async throws -> SubmissionOutcome {
        guard !bytes.isEmpty else {
            throw Failure(
                code: "empty_file",
                message: "The file is empty. Hand in the file again after checking its source."
            )
        }
        let id = try await blobs.put(bytes)
        let submission = Submission(id: id, name: name, byteCount: bytes.count, traceparent: Self.traceparent)
        return try await queue.submit(submission, at: now())
    }

    /// Latest first, at most `limit`, with ids below `before`.
    package func jobs(state: Job.State?, before: Int64?, limit: Int) async throws -> [Job] {
        try await queue.jobs(state: state, before: before, limit: limit)
    }

    /// The job of that id.
    ///
    /// - Throws: `Failure` with code `job_not_found`.
    package func job(_ id: Int64) async throws -> Job {
        guard let job = try await queue.job(id) else { throw Self.unknownJob(id) }
        return job
    }

    /// How far the reading of a job has come; nil unless this process reads it at the moment.
    package func progress(of id: Int64) -> PageProgress? { progress.current[id] }

    /// Ends a job that is queued or running; who reads it stops within a fraction of a second, in whatever process.
    ///
    /// The job has then failed with the code `cancelled`, and can be retried.
    ///
    /// - Throws: `Failure` with code `job_not_found` or `job_ended`.
    package func cancel(_ id: Int64) async throws -> Job {
        if let job = try await queue.cancel(id, with: .cancelled, at: now()) { return job }
        let job = try await job(id)
        throw Failure(
            code: "job_ended",
            message: "Job \(id) is \(job.state.rawValue); only a queued or running job can be cancelled."
        )
    }

    /// Puts a failed job back in the queue.
    ///
    /// - Throws: `Failure` with code `job_not_found` or `job_not_failed`.
    package func retry(_ id: Int64) async throws -> Job {
        if let job = try await queue.retry(id, traceparent: Self.traceparent) { return job }
        let job = try await job(id)
        throw Failure(
            code: "job_not_failed",
            message: "Job \(id) is \(job.state.rawValue); only a failed job can be retried."
        )
    }

    /// Puts a document that was read, or could not be, back in the queue; it is found again once it is read again.
    ///
    /// - Throws: `Failure` with code `document_not_found` or `document_under_way`.
    package func reread(_ document: DocumentID) async throws -> Job {
        if let job = try await queue.reread(document, traceparent: Self.traceparent) { return job }
        guard try await queue.job(of: document) != nil else {
            throw Failure(code: "document_not_found", message: "There is no document \(document).")
        }
        throw Failure(
            code: "document_under_way",
            message: "The document is in the queue already; wait until it is read."
        )
    }

    /// How many jobs are in each state.
    package func counts() async throws -> [Job.State: Int] {
        try await queue.counts()
    }

    /// Of whoever asks.
    private static var traceparent: String? { TraceContext.current?.traceparent }

    private static func unknownJob(_ id: Int64) -> Failure {
        Failure(code: "job_not_found", message: "There is no job \(id). List the jobs to see which there are.")
    }
}
