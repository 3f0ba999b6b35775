import Documents
import Foundation
import GRDB
package import Search
import TextIndex

extension PassageRepository: IndexKeeping {
    package func statistics() async throws -> IndexStatistics {
        let folder = keeper.folder
        return try await database.read { database in
            let state = try TextIndexState(from: database)
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return IndexStatistics(
                documents: try count("SELECT count(*) FROM passage_ranges"),
                passages: try count("SELECT count(*) FROM passages"),
                missing: state.missing,
                embedded: try count("SELECT count(*) FROM passage_vectors"),
                pending: try count("SELECT count(*) FROM passages_pending"),
                textBytes: try count("SELECT sum(length(CAST(text AS BLOB))) FROM passages"),
                nearDuplicates: try count("SELECT count(*) / 2 FROM near_duplicates"),
                generation: Int(state.generation),
                format: state.format,
                segments: state.manifest.segments.map { segment in
                    IndexStatistics.Segment(
                        file: segment.name,
                        bytes: FileSize.bytes(of: "\(folder)/\(segment.name)") ?? 0,
                        passages: segment.documentCount,
                        deleted: segment.documentCount - segment.liveCount
                    )
                }
            )
        }
    }

    package func audit() async throws -> IndexAudit {
        try await database.read { database in
            let state = try TextIndexState(from: database)
            var (damaged, keys): ([String], [Int64]) = ([], [])
            let deletions = try TextIndexState.deletions(in: database)
            for segment in state.manifest.segments {
                do throws(SegmentError) {
                    keys += try keeper.keys(of: segment, without: deletions)
                } catch {
                    damaged.append(error.description)
                }
            }
            keys.sort()
            let doubled = zip(keys, keys.dropFirst()).count { $0 == $1 }
            let missing = try PassageRow.ids(without: keys, in: database).count
            let passages = try Int.fetchOne(database, sql: "SELECT count(*) FROM passages") ?? 0
            return IndexAudit(
                damaged: damaged,
                missing: missing,
                doubled: doubled,
                foreign: Set(keys).count - (passages - missing)
            )
        }
    }

    package func rebuild(progress: @Sendable (Int) -> Void) async throws -> Int {
        do {
            let count = try await keeper.rebuild(progress: progress)
            try await database.write { try $0.execute(sql: "DELETE FROM document_sketches") }
            try await sketchDocuments()
            return count
        } catch let error as SegmentError {
            throw Failure(index: error)
        }
    }

    package func renewVectors() async throws -> Int {
        try await database.write { database in
            try database.execute(sql: "INSERT OR IGNORE INTO passages_pending SELECT id FROM passages")
            return try Int.fetchOne(database, sql: "SELECT count(*) FROM passages_pending") ?? 0
        }
    }
}
