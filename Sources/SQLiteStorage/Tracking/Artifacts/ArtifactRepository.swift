import Documents
import Foundation
import GRDB
package import Tracking

/// The files of runs and models: small ones in the database, large ones under their SHA-256 in a folder.
package struct ArtifactRepository: ArtifactStore {
    /// Up to here SQLite reads a file faster than the file system, and a durable write is one instead of two.
    private static let largestRow = 64 << 10

    private let database: SQLiteDatabase
    private let directory: String
    private let group: GroupCommit

    /// Creates a store that keeps large files in `directory`, which is made when it is needed.
    package init(_ database: SQLiteDatabase, directory: String) {
        self.database = database
        self.directory = directory
        group = GroupCommit(database)
    }

    package func save<Chunks: AsyncSequence & Sendable>(
        _ chunks: Chunks,
        at path: ArtifactPath,
        of owner: ArtifactOwner
    ) async throws -> Artifact where Chunks.Element == [UInt8] {
        guard try await database.read({ try ArtifactRow.isKnown(owner, in: $0) }) else {
            throw TrackingError.missing("run or model", owner.id)
        }
        let incoming = IncomingFile(directory: directory, largestInMemory: Self.largestRow)
        do {
            for try await chunk in chunks {
                guard incoming.size + Int64(chunk.count) <= TrackingLimits.artifact else {
                    throw TrackingError.invalid(
                        "The artifact '\(path)' is larger than \(TrackingLimits.artifact) bytes."
                    )
                }
                try await incoming.append(chunk)
            }
            let (sha256, data) = try await incoming.finish()
            let artifact = Artifact(path: path, size: incoming.size, sha256: sha256)
            try await group.write { database in
                try ArtifactRow.save(artifact, data: data.map { Data($0) }, of: owner, in: database)
                if data == nil { try incoming.publish(as: sha256) }
            }
            return artifact
        } catch {
            incoming.discard()
            throw error
        }
    }

    package func artifact(at path: ArtifactPath, of owner: ArtifactOwner) async throws -> Artifact? {
        try await database.read { database in
            try ArtifactRow.find(path, of: owner, in: database).map { row in
                Artifact(path: path, size: row["size"], sha256: row["sha256"])
            }
        }
    }

    @concurrent package func read(
        _ path: ArtifactPath,
        of owner: ArtifactOwner,
        _ take: @concurrent ([UInt8]) async throws -> Void
    ) async throws {
        let found = try await database.read { database -> (sha256: String, data: Data?)? in
            guard let row = try ArtifactRow.find(path, of: owner, in: database) else { return nil }
            return (row["sha256"], row["data"])
        }
        guard let found else { throw TrackingError.missing("artifact", path.text) }
        if let data = found.data { return try await take(Array(data)) }
        let file = try OutgoingFile("\(directory)/\(found.sha256)")
        while let chunk = try await file.next() { try await take(chunk) }
    }

    package func entries(of folder: ArtifactPath, of owner: ArtifactOwner) async throws -> [ArtifactEntry] {
        let files = try await database.read { database in
            try ArtifactRow.files(below: folder, of: owner, in: database).map { ($0[0] as String, $0[1] as Int64) }
        }
        let start = folder.text.isEmpty ? 0 : folder.text.utf8.count + 1
        var entries: [ArtifactEntry] = []
        for (path, size) in files {
            let rest = String(decoding: path.utf8.dropFirst(start), as: UTF8.self)
            if let slash = rest.firstIndex(of: "/") {
                let entry = ArtifactEntry.folder(name: String(rest[..<slash]))
                if entries.last != entry { entries.append(entry) }
            } else {
                entries.append(.file(name: rest, size: size))
            }
        }
        return entries
    }

    package func remove(_ path: ArtifactPath, of owner: ArtifactOwner) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    DELETE FROM artifacts WHERE owner = :owner AND (
                        :path = '' OR path = :path OR path > :path || '/' AND path < :path || '0'
                    )
                    """,
                arguments: ["owner": owner.id, "path": path.text]
            )
        }
    }
}
