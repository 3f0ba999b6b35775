import Foundation
import GRDB
import TextIndex

/// Changes the text index together with the database: adds passages, merges segments, mends what is lost.
///
/// Only whoever has the folder's turn merges, mends and removes files; adding needs the database's alone.
struct TextIndexKeeper: Sendable {
    /// Passages indexed in one transaction when the index is mended: others write in between.
    static let chunkLength = 8192

    let folder: String
    let database: SQLiteDatabase
    let cache: TextIndexCache

    init(_ database: SQLiteDatabase, folder: String, cache: TextIndexCache) {
        self.database = database
        self.folder = folder
        self.cache = cache
    }

    /// Makes the folder when it is not there.
    func writer() throws -> IndexWriter {
        try DurableFile.makeFolder(folder)
        return try IndexWriter(folder: folder)
    }

    /// Adds documents within a transaction, and takes out what the transaction and others deleted.
    ///
    /// The files are on the disk before it returns; when the transaction is undone nobody names them.
    func add(_ documents: [IndexDocument], in database: Database) throws {
        let state = try TextIndexState(from: database)
        let manifest = try cache.snapshot(state, in: database).manifest
        try state.save(try writer().adding(documents, to: manifest), in: database)
    }

    // MARK: - Merging

    /// Merges for as long as a merge is due, unless another process or task is at it.
    func mergeWhileDue() async throws {
        let isDue = try await database.read { database in
            try TextIndexState(from: database).manifest.segmentsToMerge != nil
        }
        guard isDue, let turn = FolderTurn(folder, isWaiting: false) else { return }
        defer { withExtendedLifetime(turn) {} }
        try await merge()
    }

    /// With the folder's turn taken.
    func merge() async throws {
        while let (sources, number) = try await planned() {
            let merge = try await BlockingWork.run {
                try writer().merge(sources, as: number, fieldCount: PassageFields.count)
            }
            try await database.write { database in
                let state = try TextIndexState(from: database)
                var manifest = try cache.snapshot(state, in: database).manifest
                if try manifest.replace(by: merge, in: folder) { try state.save(manifest, in: database) }
            }
        }
        try await sweep()
    }

    /// What to merge next, and the number of the file to write.
    private func planned() async throws -> (sources: [SegmentRecord], number: Int)? {
        try await database.write { database in
            let state = try TextIndexState(from: database)
            var manifest = try cache.snapshot(state, in: database).manifest
            guard let sources = manifest.segmentsToMerge else { return nil }
            let number = manifest.takeNumber()
            try state.save(manifest, in: database)
            return (sources, number)
        }
    }

    /// Removes files that nobody names; within a transaction, so that no other has just written one.
    private func sweep() async throws {
        try await database.write { database in
            try writer().sweep(keeping: TextIndexState(from: database).manifest)
        }
    }

    // MARK: - Mending

    /// Whether passages are missing from the index, or it is of another format.
    func isIncomplete() async throws -> Bool {
        try await database.read { database in
            let state = try TextIndexState(from: database)
            return state.missing > 0 || state.format != PassageFields.format && !state.manifest.segments.isEmpty
        }
    }

    /// Checks every byte of the index, drops what is damaged, and indexes all passages that are missing.
    ///
    /// Killed in the middle, it goes on when it is called again.
    ///
    /// - Parameter progress: Called with the number of passages still missing.
    /// - Returns: How many passages were missing.
    func complete(progress: @Sendable (Int) -> Void = { _ in }) async throws -> Int {
        let turn = try await waitForTurn()
        defer { withExtendedLifetime(turn) {} }
        cache.clear()
        let missing = try await missingAfterCheck()
        var rest = missing[...]
        while !rest.isEmpty {
            progress(rest.count)
            let chunk = Array(rest.prefix(Self.chunkLength))
            rest = rest.dropFirst(Self.chunkLength)
            let count = rest.count
            try await database.write { database in
                let documents = try PassageRow.indexDocuments(chunk, in: database)
                let state = try TextIndexState(from: database)
                let manifest = try writer().adding(documents, to: cache.snapshot(state, in: database).manifest)
                try state.save(manifest, missing: count, in: database)
            }
        }
        try await merge()
        return missing.count
    }

    /// The folder's turn, once nobody else has it.
    func waitForTurn() async throws -> FolderTurn? {
        try await BlockingWork.run {
            try DurableFile.makeFolder(folder)
            return FolderTurn(folder, isWaiting: true)
        }
    }

    /// Drops damaged segments, or all of another format, and returns the passages that are in no other.
    private func missingAfterCheck() async throws -> [Int64] {
        try await database.write { database in
            let state = try TextIndexState(from: database)
            var manifest = state.manifest
            let isOutdated = state.format != PassageFields.format
            manifest.drop(Set(manifest.segments.filter { isOutdated || !isIntact($0) }.map(\.number)))
            let kept = try IndexSnapshot(manifest, in: folder).deleting(TextIndexState.deletions(in: database))
            let present = try kept.keys().sorted()
            let missing = try PassageRow.ids(without: present, in: database)
            try state.save(kept.manifest, missing: missing.count, in: database)
            if isOutdated {
                try database.execute(sql: "UPDATE text_index SET format = ?", arguments: [PassageFields.format])
            }
            return missing
        }
    }

    private func isIntact(_ segment: SegmentRecord) -> Bool { (try? keys(of: segment, without: [])) != nil }
}
