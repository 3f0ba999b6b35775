import Documents

/// What became of the files of one upload, in their order.
struct UploadListWire: Encodable, Sendable {
    var documents: [UploadWire]
}

/// What became of one file.
struct UploadWire: Encodable, Sendable {
    enum Status: String, Encodable, Sendable {
        /// New; a job will read it.
        case accepted
        /// The same bytes are known.
        case duplicate
        /// Not taken; `failure` says why.
        case refused
    }

    var name: String
    var status: Status
    /// Left out when refused.
    var documentID: DocumentID?
    /// Left out unless accepted.
    var jobID: Int64?
    /// Left out unless refused.
    var failure: Failure?

    init(_ outcome: SubmissionOutcome, name: String) {
        self.name = name
        switch outcome {
        case .accepted(let job):
            status = .accepted
            documentID = job.documentID
            jobID = job.id
        case .duplicate(let record):
            status = .duplicate
            documentID = record.id
        }
    }

    init(refused name: String, failure: Failure) {
        self.name = name
        self.failure = failure
        status = .refused
    }

    /// Where to look next: at the job while there is one, else at the document.
    var location: String {
        jobID.map { "/v1/jobs/\($0)" } ?? documentID.map { "/v1/documents/\($0)" } ?? "/v1/jobs"
    }

    private enum CodingKeys: String, CodingKey {
        case name, status
        case documentID = "document_id"
        case jobID = "job_id"
        case failure
    }
}
