/// The work of reading one document, kept durably until it is done.
package struct Job: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case queued, running, done, failed
    }

    /// Ascending in the order of acceptance.
    package var id: Int64
    package var documentID: DocumentID
    /// The document's name.
    package var name: String
    package var state: State
    /// How often the work was begun.
    package var attempts: Int
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970; nil until begun.
    package var startedAt: Double?
    /// Seconds since 1970; nil until done or failed.
    package var finishedAt: Double?
    package var failure: Failure?
    /// The trace that asked for the work, as W3C Trace Context writes it; nil where nothing is traced, and never told to clients.
    package var traceparent: String?

    package init(id: Int64, documentID: DocumentID, name: String, state: State, attempts: Int, createdAt: Double) {
        self.id = id
        self.documentID = documentID
        self.name = name
        self.state = state
        self.attempts = attempts
        self.createdAt = createdAt
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
