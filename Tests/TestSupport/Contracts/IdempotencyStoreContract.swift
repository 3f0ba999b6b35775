package import Documents
import Testing

/// What every store of answers does.
package enum IdempotencyStoreContract {
    package static let clauses: [ContractClause<any IdempotencyStore>] = [
        .init("an answer is given again", answerIsGivenAgain),
        .init("a key with another request is a mismatch", otherRequestIsAMismatch),
        .init("the first answer stays", firstAnswerStays),
        .init("an answer is forgotten after a day", answerIsForgotten),
    ]

    private static let day = 86_400.0

    private static func answer(_ status: Int) -> StoredAnswer {
        StoredAnswer(status: status, headers: ["location": "/v1/jobs/1"], body: [0, 255, 10])
    }

    private static func answerIsGivenAgain(_ store: any IdempotencyStore) async throws {
        #expect(try await store.outcome(for: "k", fingerprint: "f", at: 1) == .unknown)
        try await store.save(answer(202), for: "k", fingerprint: "f", at: 1)
        #expect(try await store.outcome(for: "k", fingerprint: "f", at: 2) == .answered(answer(202)))
        #expect(try await store.outcome(for: "other", fingerprint: "f", at: 2) == .unknown)
    }

    private static func otherRequestIsAMismatch(_ store: any IdempotencyStore) async throws {
        try await store.save(answer(202), for: "k", fingerprint: "f", at: 1)
        #expect(try await store.outcome(for: "k", fingerprint: "g", at: 2) == .mismatch)
    }

    private static func firstAnswerStays(_ store: any IdempotencyStore) async throws {
        try await store.save(answer(202), for: "k", fingerprint: "f", at: 1)
        try await store.save(answer(200), for: "k", fingerprint: "f", at: 2)
        #expect(try await store.outcome(for: "k", fingerprint: "f", at: 3) == .answered(answer(202)))
    }

    private static func answerIsForgotten(_ store: any IdempotencyStore) async throws {
        try await store.save(answer(202), for: "k", fingerprint: "f", at: 1)
        #expect(try await store.outcome(for: "k", fingerprint: "f", at: day + 0.5) == .answered(answer(202)))
        #expect(try await store.outcome(for: "k", fingerprint: "f", at: day + 1) == .unknown)
        try await store.save(answer(200), for: "k", fingerprint: "g", at: day + 1)
        #expect(try await store.outcome(for: "k", fingerprint: "g", at: day + 2) == .answered(answer(200)))
    }
}
