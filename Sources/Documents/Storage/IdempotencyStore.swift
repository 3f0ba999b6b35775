/// Remembers answers to writes, so that a client that repeats one after a lost connection gets the same answer.
///
/// An answer is forgotten 24 hours after it was saved.
package protocol IdempotencyStore: Sendable {
    /// What is known of the key when it comes with a request of that fingerprint.
    ///
    /// `key` is the `Idempotency-Key` as the client sent it, after whatever tells this client from others;
    /// `fingerprint` is a digest of the request's method, path and body; `time` is now, in seconds since 1970.
    func outcome(for key: String, fingerprint: String, at time: Double) async throws -> IdempotencyOutcome
    /// Remembers the answer; the first one saved under a key stays until it is forgotten.
    func save(_ answer: StoredAnswer, for key: String, fingerprint: String, at time: Double) async throws
}

/// What is known of an idempotency key.
package enum IdempotencyOutcome: Hashable, Sendable {
    /// Not seen within 24 hours: do the work.
    case unknown
    /// The same request was answered before: give this answer again.
    case answered(StoredAnswer)
    /// The key came with another request before: refuse.
    case mismatch
}

/// An HTTP answer as it is replayed.
package struct StoredAnswer: Hashable, Sendable, Codable {
    package var status: Int
    /// By lower-case name.
    package var headers: [String: String]
    package var body: [UInt8]

    package init(status: Int, headers: [String: String], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
