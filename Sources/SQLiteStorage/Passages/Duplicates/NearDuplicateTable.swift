import Foundation
import GRDB
import TextAnalysis

/// Which documents have almost the same words, kept as documents come and go.
///
/// Sketches tell which documents may be near duplicates; their passages tell how similar they really are.
enum NearDuplicateTable {
    /// From which similarity a pair is kept.
    static let similarity = 0.8
    /// How many documents one document is compared with, the nearest in size: where hundreds of leases stand on one form,
    /// this bounds the work for each.
    static let maximumPerDocument = 50

    /// What is known of the documents that were there when it was looked for.
    struct Neighbours {
        /// By the sequence of their sketches.
        var pairs: [Int64: Pair] = [:]
        /// The last sketch that was looked at.
        var last: Int64 = 0
    }

    struct Pair {
        var document: Int64
        var similarity: Double
    }

    /// The near duplicates of a text, but for `document` itself, among the documents whose sketches came behind `last`.
    static func neighbours(
        of shingles: ShingleSet,
        except document: Int64,
        after last: Int64 = 0,
        in database: Database
    ) throws -> Neighbours {
        var neighbours = Neighbours(last: try Int64.fetchOne(database, sql: lastSequence) ?? 0)
        // Of many documents with the same words none need be read: each is held against a few of them.
        let same =
            "SELECT sequence, document FROM document_sketches WHERE content = ? AND sequence > ? AND document <> ?"
        for row in try Row.fetchAll(
            database,
            sql: "\(same) ORDER BY sequence LIMIT ?",
            arguments: [shingles.content, last, document, maximumPerDocument]
        ) {
            neighbours.pairs[row[0]] = Pair(document: row[1], similarity: 1)
        }
        let limit = maximumPerDocument - neighbours.pairs.count
        guard limit > 0 else { return neighbours }
        for candidate in try candidates(of: shingles, except: document, after: last, limit: limit, in: database) {
            let found = try shingles.similarity(to: Self.shingles(of: candidate.document, in: database))
            guard found >= similarity else { continue }
            neighbours.pairs[candidate.sequence] = Pair(document: candidate.document, similarity: found)
        }
        return neighbours
    }

    private static let lastSequence = "SELECT max(sequence) FROM document_sketches"

    /// The nearest in size of those whose sketches allow it, but for those with the same words.
    ///
    /// Two walks lead away from the size along its index, so that nothing is sorted, and end as soon as there are enough.
    private static func candidates(
        of shingles: ShingleSet,
        except document: Int64,
        after last: Int64,
        limit: Int,
        in database: Database
    ) throws -> [Candidate] {
        let sketch = ShingleSketch(shingles)
        let size = Double(sketch.count)
        let (least, most) = (Int((similarity * size).rounded(.down)), Int((size / similarity).rounded(.up)))
        func walk(_ sizes: ClosedRange<Int>, _ direction: String) throws -> RowCursor {
            let sql = """
                SELECT sequence, document, shingles, hashes FROM document_sketches
                WHERE shingles BETWEEN ? AND ? AND sequence > ? AND document <> ? AND content IS NOT ?
                ORDER BY shingles \(direction), sequence \(direction)
                """
            let bounds = (sizes.lowerBound, sizes.upperBound)
            return try Row.fetchCursor(
                database,
                sql: sql,
                arguments: [bounds.0, bounds.1, last, document, shingles.content]
            )
        }
        let (up, down) = (
            try walk(sketch.count...most, "ASC"), try walk(min(least, sketch.count - 1)...sketch.count - 1, "DESC")
        )
        var (larger, smaller) = (try up.next().map(Candidate.init), try down.next().map(Candidate.init))
        var candidates: [Candidate] = []
        while candidates.count < limit, let next = nearest(to: sketch.count, larger, smaller) {
            if next.sequence == larger?.sequence {
                larger = try up.next().map(Candidate.init)
            } else {
                smaller = try down.next().map(Candidate.init)
            }
            if sketch.mayReach(similarity, with: next.sketch) { candidates.append(next) }
        }
        return candidates
    }

    private static func nearest(to size: Int, _ larger: Candidate?, _ smaller: Candidate?) -> Candidate? {
        guard let larger, let smaller else { return larger ?? smaller }
        return larger.sketch.count - size <= size - smaller.sketch.count ? larger : smaller
    }

    /// A document that may be a near duplicate.
    private struct Candidate {
        let sequence: Int64
        let document: Int64
        let sketch: ShingleSketch

        init(_ row: Row) {
            (sequence, document) = (row[0], row[1])
            sketch = ShingleSketch(hashes: NearDuplicateTable.hashes(row[3]), count: row[2])
        }
    }

    private static func shingles(of document: Int64, in database: Database) throws -> ShingleSet {
        let sql = "SELECT text FROM passages WHERE document = ? ORDER BY ordinal"
        return text(try String.fetchAll(database, sql: sql, arguments: [document]))
    }

    /// The shingles of a document whose passages have these texts.
    static func text(_ passages: [String]) -> ShingleSet { ShingleSet(passages.joined(separator: "\n")) }

    // MARK: - Writing

    /// Writes the sketch of a document and its near duplicates, in the place of former ones.
    ///
    /// - Parameter known: What was found before the transaction began; what came since is looked for here.
    static func save(_ shingles: ShingleSet, _ known: Neighbours, of document: Int64, in database: Database) throws {
        try remove(document, in: database)
        guard !shingles.hashes.isEmpty else { return }
        var pairs: [Pair] = []
        for (sequence, pair) in known.pairs {
            let isThere = "SELECT 1 FROM document_sketches WHERE sequence = ?"
            if try Int.fetchOne(database, sql: isThere, arguments: [sequence]) != nil { pairs.append(pair) }
        }
        pairs += try neighbours(of: shingles, except: document, after: known.last, in: database).pairs.values
        let sketch = ShingleSketch(shingles)
        try database.execute(
            sql: "INSERT INTO document_sketches (document, shingles, hashes, content) VALUES (?, ?, ?, ?)",
            arguments: [document, sketch.count, data(sketch.hashes), shingles.content]
        )
        let insertion = try database.cachedStatement(
            sql: "INSERT OR REPLACE INTO near_duplicates VALUES (?, ?, ?)"
        )
        for pair in pairs {
            try insertion.execute(arguments: [document, pair.document, pair.similarity])
            try insertion.execute(arguments: [pair.document, document, pair.similarity])
        }
    }

    /// The same for a document whose passages are stored already.
    static func save(_ document: Int64, in database: Database) throws {
        try save(shingles(of: document, in: database), Neighbours(), of: document, in: database)
    }

    /// Forgets what is known of a document.
    static func remove(_ document: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM document_sketches WHERE document = ?", arguments: [document])
        try database.execute(
            sql: "DELETE FROM near_duplicates WHERE document = ? OR other = ?",
            arguments: [document, document]
        )
    }

    // MARK: - Bytes

    private static func data(_ hashes: [UInt64]) -> Data {
        hashes.reduce(into: Data(capacity: 8 * hashes.count)) { data, hash in
            withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) }
        }
    }

    private static func hashes(_ data: Data) -> [UInt64] {
        data.withUnsafeBytes { bytes in
            (0..<bytes.count / 8).map {
                UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self))
            }
        }
    }
}
