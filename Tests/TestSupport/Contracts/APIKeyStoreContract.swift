package import Documents
import Testing

/// What every store of API keys does.
package enum APIKeyStoreContract {
    package static let clauses: [ContractClause<any APIKeyStore>] = [
        .init("a key is found by its digest", keyIsFound),
        .init("a revoked key is found no more, but listed", revokedKeyIsFoundNoMore),
        .init("an id and a digest are taken once", idsAndDigestsAreTakenOnce),
    ]

    private static func key(_ number: Int, digest: Int? = nil) -> APIKeyRecord {
        APIKeyRecord(
            id: "key-\(number)",
            name: "Scanner \(number)",
            role: .reviewer,
            sha256: DocumentID.fixture(digest ?? number).digest,
            createdAt: Double(number)
        )
    }

    private static func keyIsFound(_ store: any APIKeyStore) async throws {
        #expect(try await store.keys().isEmpty)
        try await store.add(key(2))
        try await store.add(key(1))
        #expect(try await store.activeKey(sha256: key(1).sha256) == key(1))
        #expect(try await store.activeKey(sha256: key(3).sha256) == nil)
        #expect(try await store.keys() == [key(2), key(1)])
    }

    private static func revokedKeyIsFoundNoMore(_ store: any APIKeyStore) async throws {
        try await store.add(key(1))
        #expect(try await store.revoke(key(1).id, at: 9))
        #expect(try await store.revoke(key(1).id, at: 10) == false)
        #expect(try await store.revoke(key(2).id, at: 10) == false)
        #expect(try await store.activeKey(sha256: key(1).sha256) == nil)
        #expect(try await store.keys().map(\.revokedAt) == [9])
    }

    private static func idsAndDigestsAreTakenOnce(_ store: any APIKeyStore) async throws {
        try await store.add(key(1))
        for taken in [key(1, digest: 2), key(2, digest: 1)] {
            let failure = await #expect(throws: Failure.self) { try await store.add(taken) }
            #expect(failure?.code == "already_exists")
        }
        #expect(try await store.keys() == [key(1)])
    }
}
