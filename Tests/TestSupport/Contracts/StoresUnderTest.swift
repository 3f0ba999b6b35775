package import Documents
package import Search

/// Stores that look at the same, empty, place.
package struct StoresUnderTest: Sendable {
    package var documents: any DocumentStore
    package var jobs: any JobQueue
    package var passages: any PassageIndex

    package init(documents: any DocumentStore, jobs: any JobQueue, passages: any PassageIndex) {
        self.documents = documents
        self.jobs = jobs
        self.passages = passages
    }

    /// Submits a document that must be new and returns its job.
    @discardableResult
    package func accept(_ submission: Submission, at time: Double = 1) async throws -> Job {
        guard case .accepted(let job) = try await jobs.submit(submission, at: time) else {
            throw UnmetExpectation("'\(submission.name)' is not new")
        }
        return job
    }

    /// Submits and claims a document, which must be the oldest in the queue.
    package func begin(_ submission: Submission, at time: Double = 1) async throws -> Job {
        try await accept(submission, at: time)
        guard let job = try await jobs.claim(owner: "owner", at: time), job.documentID == submission.id else {
            throw UnmetExpectation("'\(submission.name)' is not the oldest in the queue")
        }
        return job
    }

    /// Brings a document to `ready`.
    package func ingest(_ reading: Reading, at time: Double = 1) async throws {
        let document = reading.document
        let submission = Submission(id: document.id, name: document.name, byteCount: document.byteCount)
        _ = try await jobs.complete(try await begin(submission, at: time), with: reading, at: time)
    }
}

/// What a test took for granted and did not find.
package struct UnmetExpectation: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
