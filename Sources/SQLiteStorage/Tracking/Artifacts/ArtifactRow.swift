import Foundation
import GRDB
import Tracking

/// Reads and writes the table of artifacts.
enum ArtifactRow {
    /// Keeps a file; `data` is nil for one that lies in the folder of artifacts.
    ///
    /// - Throws: `TrackingError` when the path is that of a folder, or leads through a file.
    static func save(_ artifact: Artifact, data: Data?, of owner: ArtifactOwner, in database: Database) throws {
        let path = artifact.path.text
        guard !path.isEmpty else { throw TrackingError.invalid("An artifact needs a name.") }
        let parents = path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
        let clash: SQLRequest<Bool> = """
            SELECT EXISTS (SELECT 1 FROM artifacts WHERE owner = \(owner.id) AND (
                path IN \(parents) OR path > \(path + "/") AND path < \(path + "0")
            ))
            """
        guard try clash.fetchOne(database) != true else {
            throw TrackingError.invalid("'\(path)' would be both a file and a folder. Use another name.")
        }
        try database.execute(
            sql: """
                INSERT INTO artifacts (owner, path, size, sha256, data) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (owner, path) DO UPDATE
                SET size = excluded.size, sha256 = excluded.sha256, data = excluded.data
                """,
            arguments: [owner.id, path, artifact.size, artifact.sha256, data]
        )
    }

    static func find(_ path: ArtifactPath, of owner: ArtifactOwner, in database: Database) throws -> Row? {
        try Row.fetchOne(
            database,
            sql: "SELECT size, sha256, data FROM artifacts WHERE owner = ? AND path = ?",
            arguments: [owner.id, path.text]
        )
    }

    /// Sizes by path of all files below the folder, by path; `/` precedes `0` in the order of the index.
    static func files(below folder: ArtifactPath, of owner: ArtifactOwner, in database: Database) throws -> [Row] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT path, size, sha256 FROM artifacts
                WHERE owner = :owner AND (:folder = '' OR path > :folder || '/' AND path < :folder || '0') ORDER BY path
                """,
            arguments: ["owner": owner.id, "folder": folder.text]
        )
    }

    /// Whether the run or model is there.
    static func isKnown(_ owner: ArtifactOwner, in database: Database) throws -> Bool {
        switch owner {
        case .run(let id): try RunRow.find(id, in: database) != nil
        case .model(let id): try LoggedModelRow.number(of: id, in: database) != nil
        }
    }
}
