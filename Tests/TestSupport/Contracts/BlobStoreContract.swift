package import Documents
import Testing

/// What every blob store does.
package enum BlobStoreContract {
    package static let clauses: [ContractClause<any BlobStore>] = [
        .init("bytes come back under their SHA-256", bytesComeBack),
        .init("no bytes are bytes too", emptyBytesComeBack),
        .init("known bytes are put without effect", knownBytesHaveNoEffect),
        .init("bytes that are not there are missing", missingBytesAreMissing),
        .init("removed bytes are gone", removedBytesAreGone),
    ]

    private static func bytesComeBack(_ store: any BlobStore) async throws {
        let id = try await store.put(Array("abc".utf8))
        // FIPS 180-2, appendix B.1.
        #expect(id.digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(try await store.bytes(of: id) == Array("abc".utf8))
    }

    private static func emptyBytesComeBack(_ store: any BlobStore) async throws {
        #expect(try await store.bytes(of: try await store.put([])).isEmpty)
    }

    private static func knownBytesHaveNoEffect(_ store: any BlobStore) async throws {
        let first = try await store.put([1, 2, 3])
        #expect(try await store.put([1, 2, 3]) == first)
        #expect(try await store.bytes(of: first) == [1, 2, 3])
    }

    private static func missingBytesAreMissing(_ store: any BlobStore) async throws {
        let failure = await #expect(throws: Failure.self) { try await store.bytes(of: .fixture(1)) }
        #expect(failure?.code == "blob_missing")
    }

    private static func removedBytesAreGone(_ store: any BlobStore) async throws {
        let id = try await store.put([9])
        try await store.remove(id)
        try await store.remove(id)
        await #expect(throws: Failure.self) { try await store.bytes(of: id) }
        #expect(try await store.put([9]) == id)
        #expect(try await store.bytes(of: id) == [9])
    }
}
