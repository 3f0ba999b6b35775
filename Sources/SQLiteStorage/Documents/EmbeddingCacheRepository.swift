import Documents
import Foundation
import GRDB

/// The embeddings that a database remembers.
package struct EmbeddingCacheRepository: EmbeddingCache {
    /// About 80 MB of embeddings of 384 numbers.
    package static let standardCapacity = 50_000
    /// Hashes looked up by one statement.
    private static let lookedUpAtOnce = 500

    private let database: SQLiteDatabase
    private let capacity: Int

    /// - Parameter capacity: The most embeddings that are kept, at least 1.
    package init(_ database: SQLiteDatabase, capacity: Int = standardCapacity) {
        precondition(capacity > 0, "a cache keeps at least one embedding")
        self.database = database
        self.capacity = capacity
    }

    package func embeddings(of hashes: [String]) async throws -> [String: [Float]] {
        try await database.read { database in
            var found: [String: [Float]] = [:]
            for start in stride(from: 0, to: hashes.count, by: Self.lookedUpAtOnce) {
                let some = hashes[start..<min(hashes.count, start + Self.lookedUpAtOnce)]
                let places = Array(repeating: "?", count: some.count).joined(separator: ", ")
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT hash, vector FROM embedding_cache WHERE hash IN (\(places))",
                    arguments: StatementArguments(some)
                )
                for row in rows { found[row["hash"]] = VectorBlob.vector(row["vector"] as Data) }
            }
            return found
        }
    }

    package func keep(_ embeddings: [String: [Float]]) async throws {
        try await database.write { [capacity] database in
            for (hash, vector) in embeddings.sorted(by: { $0.key < $1.key }) {
                try database.execute(
                    sql: "INSERT OR IGNORE INTO embedding_cache (hash, vector) VALUES (?, ?)",
                    arguments: [hash, VectorBlob.data(vector)]
                )
            }
            // Numbers rise without gaps but where something was forgotten, which is always the oldest.
            try database.execute(
                sql: "DELETE FROM embedding_cache WHERE number <= (SELECT max(number) FROM embedding_cache) - ?",
                arguments: [capacity]
            )
        }
    }
}
