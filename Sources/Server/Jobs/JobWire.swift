import Documents

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

    init(_ job: Job) {
        id = job.id
        documentID = job.documentID
        name = job.name
        state = job.state
        attempts = job.attempts
        createdAt = Timestamp(job.createdAt)
        startedAt = job.startedAt.map { Timestamp($0) }
        finishedAt = job.finishedAt.map { Timestamp($0) }
        failure = job.failure
    }

    private enum CodingKeys: String, CodingKey {
        case id
        case documentID = "document_id"
        case name, state, attempts
        case createdAt = "created_at"
        case startedAt = "started_at"
        case finishedAt = "finished_at"
        case failure
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
