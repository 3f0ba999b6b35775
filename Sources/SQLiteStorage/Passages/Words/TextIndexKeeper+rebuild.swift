import Foundation
import GRDB
import TextIndex

extension TextIndexKeeper {
    /// Indexes all passages into new files, which take the place of the former ones in one transaction.
    ///
    /// Killed in the middle, it leaves files that nobody names. Passages that come meanwhile are in files of their own, which
    /// stay; those that go are taken out of the new files at the end.
    ///
    /// - Parameter progress: Called with the number of passages still to be indexed.
    /// - Returns: How many passages were indexed.
    func rebuild(progress: @Sendable (Int) -> Void) async throws -> Int {
        let turn = try await waitForTurn()
        defer { withExtendedLifetime(turn) {} }
        let (ids, first) = try await begin()
        var (records, rest) = ([SegmentRecord](), ids[...])
        while !rest.isEmpty {
            progress(rest.count)
            records += try await segments(of: Array(rest.prefix(Self.chunkLength)))
            rest = rest.dropFirst(Self.chunkLength)
        }
        let rebuilt = records
        try await database.write { database in
            let state = try TextIndexState(from: database)
            // Nobody merges meanwhile, so what has a later number was added.
            let added = state.manifest.segments.filter { $0.number >= first }
            let manifest = IndexManifest(
                fieldCount: PassageFields.count,
                segments: rebuilt + added,
                nextNumber: state.manifest.nextNumber
            )
            let whole = try IndexSnapshot(manifest, in: folder)
            let gone = try Self.keys(of: whole, notIn: database)
            try state.save(whole.deleting(gone).manifest, missing: 0, in: database)
            try database.execute(sql: "UPDATE text_index SET format = ?", arguments: [PassageFields.format])
        }
        cache.clear()
        try await merge()
        return ids.count
    }

    /// All passages, and the number of the first file that is written after they were looked up.
    private func begin() async throws -> (ids: [Int64], number: Int) {
        try await database.write { database in
            let number = try TextIndexState(from: database).manifest.nextNumber
            return (try Int64.fetchAll(database, sql: "SELECT id FROM passages ORDER BY id"), number)
        }
    }

    /// A file of these passages, if any of them is still there, with a number that nobody else takes.
    private func segments(of ids: [Int64]) async throws -> [SegmentRecord] {
        let number = try await database.write { database in
            // The former files are not opened: they may be why there is a rebuild.
            try database.execute(
                sql: "UPDATE text_index SET generation = generation + 1, next_number = next_number + 1"
            )
            return try TextIndexState(from: database).manifest.nextNumber - 1
        }
        let documents = try await database.read { try PassageRow.indexDocuments(ids, in: $0) }
        let alone = IndexManifest(fieldCount: PassageFields.count, nextNumber: number)
        return try await BlockingWork.run { try writer().adding(documents, to: alone).segments }
    }

    /// What the index has although the passage is gone.
    private static func keys(of index: IndexSnapshot, notIn database: Database) throws -> [Int64] {
        let passages = Set(try Int64.fetchAll(database, sql: "SELECT id FROM passages"))
        return try index.keys().filter { !passages.contains($0) }
    }

    // MARK: - Looking

    /// What a segment holds, once every byte of it has been checked.
    func keys(of segment: SegmentRecord, without deletions: [Int64]) throws(SegmentError) -> [Int64] {
        let alone = IndexManifest(fieldCount: PassageFields.count, segments: [segment], nextNumber: segment.number + 1)
        let snapshot = try IndexSnapshot(alone, in: folder)
        try snapshot.verify()
        return try snapshot.deleting(deletions).keys()
    }
}
