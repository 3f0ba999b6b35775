import Documents
import Operations

/// The work of reading one document.
struct JobWire: Encodable, Sendable {
    var id: Int64
    var documentID: DocumentID
    var name: String
    var state: Job.State
    var attempts: Int
    var createdAt: Timestamp
    var startedAt: Timestamp?
    var finishedAt: Timestamp?
    var failure: Failure?
    var progress: ProgressWire?

    init(_ job: Job, progress: PageProgress? = nil) {
        id = job.id
        documentID = job.documentID
        name = job.name
        state = job.state
        attempts = job.attempts
        createdAt = Timestamp(job.createdAt)
        startedAt = job.startedAt.map { Timestamp($0) }
        finishedAt = job.finishedAt.map { Timestamp($0) }
        failure = job.failure
        self.progress = progress.map(ProgressWire.init)
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case documentID = "document_id"
        case name, state, attempts
        case createdAt = "created_at"
        case startedAt = "started_at"
        case finishedAt = "finished_at"
        case failure, progress
    }
}

/// How far a document has been read, while this server reads it.
struct ProgressWire: Encodable, Sendable {
    var pagesDone: Int
    /// Left out until the file is open.
    var pagesTotal: Int?

    init(_ progress: PageProgress) {
        pagesDone = progress.done
        pagesTotal = progress.total
    }

    private enum CodingKeys: String, CodingKey {
        case pagesDone = "pages_done"
        case pagesTotal = "pages_total"
    }
}

/// One page of the listing of jobs, latest first, and how many there are in all.
struct JobListWire: Encodable, Sendable {
    var jobs: [JobWire]
    /// By state, over all jobs.
    var counts: [String: Int]
    /// Left out at the end.
    var nextCursor: String?

    private enum CodingKeys: String, CodingKey {
        case jobs, counts
        case nextCursor = "next_cursor"
    }
}
