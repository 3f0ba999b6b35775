import Documents
import Foundation
import GRDB
import TextIndex

/// What the database says of the text index.
struct TextIndexState {
    let manifest: IndexManifest
    /// Tells this state of the segments from every other.
    let generation: Int64
    /// How passages became terms.
    let format: Int
    /// How many passages are known not to be in the index.
    let missing: Int
    /// How many passages were deleted since the manifest was written.
    let deletionCount: Int

    init(from database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "SELECT * FROM text_index") else {
            throw Failure.corrupt("state of the text index")
        }
        let segments = try Row.fetchAll(database, sql: "SELECT * FROM text_segments").map(Self.segment)
        let nextNumber: Int = row["next_number"]
        guard segments.allSatisfy({ $0.number < nextNumber }) else { throw Failure.corrupt("list of segments") }
        manifest = IndexManifest(fieldCount: PassageFields.count, segments: segments, nextNumber: nextNumber)
        generation = row["generation"]
        format = row["format"]
        missing = row["missing"]
        deletionCount = try Int.fetchOne(database, sql: "SELECT count(*) FROM text_deletions") ?? 0
    }

    private static func segment(_ row: Row) throws -> SegmentRecord {
        let count: Int = row["document_count"]
        let data: Data? = row["deleted"]
        let deleted = data.flatMap { DocumentBitmap(documentCount: count, data: $0) }
        guard (data == nil) == (deleted == nil) else { throw Failure.corrupt("set of deleted passages") }
        return SegmentRecord(
            number: row["number"],
            documentCount: count,
            lowestKey: row["lowest_key"],
            deleted: deleted
        )
    }

    /// The passages deleted since the manifest was written.
    static func deletions(in database: Database) throws -> [Int64] {
        try Int64.fetchAll(database, sql: "SELECT passage FROM text_deletions ORDER BY passage")
    }

    /// Writes the next state, whose manifest is without the deleted passages.
    func save(_ next: IndexManifest, missing: Int? = nil, in database: Database) throws {
        let former = Dictionary(uniqueKeysWithValues: manifest.segments.map { ($0.number, $0) })
        let kept = Set(next.segments.map(\.number))
        for number in former.keys where !kept.contains(number) {
            try database.execute(sql: "DELETE FROM text_segments WHERE number = ?", arguments: [number])
        }
        for segment in next.segments where former[segment.number] != segment {
            try database.execute(
                sql: "INSERT OR REPLACE INTO text_segments VALUES (?, ?, ?, ?)",
                arguments: [segment.number, segment.documentCount, segment.lowestKey, segment.deleted?.data]
            )
        }
        try database.execute(sql: "DELETE FROM text_deletions")
        try database.execute(
            sql: "UPDATE text_index SET generation = ?, next_number = ?, format = ?, missing = ?",
            arguments: [
                generation + 1, next.nextNumber, manifest.segments.isEmpty ? PassageFields.format : format,
                missing ?? self.missing,
            ]
        )
    }
}
