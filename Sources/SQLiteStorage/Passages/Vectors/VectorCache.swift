import Foundation
import GRDB
import Synchronization

/// Keeps the database's vectors in memory and brings them up to date before every use, with what this or any other
/// process has written or deleted meanwhile.
final class VectorCache: Sendable {
    private struct State {
        var table = VectorTable()
        /// The highest sequence read.
        var sequence: Int64 = 0
        /// `vector_deletions` when it was read.
        var deletions: Int64 = 0
    }

    private let state = Mutex(State())

    /// The vectors of the state that `database` reads.
    func table(in database: Database) throws -> VectorTable {
        try state.withLock { state in
            try Self.refresh(&state, from: database)
            return state.table
        }
    }

    private static func refresh(_ state: inout State, from database: Database) throws {
        let deletions = try Int64.fetchOne(database, sql: "SELECT count FROM vector_deletions") ?? 0
        // A reader that began earlier than the last one sees an older state; what is here is better.
        guard deletions >= state.deletions else { return }
        if deletions > state.deletions {
            state.table.keep(try Int64.fetchSet(database, sql: "SELECT sequence FROM passage_vectors"))
            state.deletions = deletions
        }
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT sequence, passage, scale, codes FROM passage_vectors WHERE sequence > ? ORDER BY sequence",
            arguments: [state.sequence]
        )
        var fresh: [VectorTable.Row] = []
        while let row = try rows.next() {
            let codes = QuantizedVector.codes(row["codes"] as Data)
            let vector = QuantizedVector(scale: row["scale"], codes: codes)
            fresh.append(VectorTable.Row(sequence: row["sequence"], passage: row["passage"], vector: vector))
            state.sequence = row["sequence"]
            if fresh.count == VectorChunk.capacity {
                state.table.insert(fresh)
                fresh = []
            }
        }
        state.table.insert(fresh)
    }
}
