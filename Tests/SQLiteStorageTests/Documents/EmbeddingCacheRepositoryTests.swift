import SQLiteStorage
import TestSupport
import Testing

struct EmbeddingCacheRepositoryTests {
    let home: StoredHome

    init() throws { home = try StoredHome() }

    @Test func embeddingsComeBackByTheirHashes() async throws {
        let cache = EmbeddingCacheRepository(home.database)
        #expect(try await cache.embeddings(of: ["a"]).isEmpty)
        try await cache.keep(["a": [1, -0.5], "b": [0.25]])
        #expect(try await cache.embeddings(of: ["b", "c", "a"]) == ["a": [1, -0.5], "b": [0.25]])
        #expect(try await cache.embeddings(of: (0..<1200).map { "\($0)" } + ["b"]) == ["b": [0.25]])
    }

    @Test func theOldestAreForgotten() async throws {
        let cache = EmbeddingCacheRepository(home.database, capacity: 2)
        for (number, hash) in ["a", "b", "a", "c"].enumerated() { try await cache.keep([hash: [Float(number)]]) }
        #expect(try await cache.embeddings(of: ["a", "b", "c"]) == ["b": [1], "c": [3]])
        try await cache.keep(["d": [4], "e": [5], "f": [6]])
        #expect(try await cache.embeddings(of: ["a", "b", "c", "d", "e", "f"]) == ["e": [5], "f": [6]])
    }
}
