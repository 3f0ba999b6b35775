import Documents
import GRDB
import Search
import Synchronization

/// Keeps in memory what all documents are counted and put in order by, for as long as the store's revision stands.
///
/// The revision is read in the same state of the database as everything else, and triggers move it with every change,
/// whoever makes it: what is kept is what the state says, or it is read again.
final class ColumnCache: Sendable {
    enum Column: Hashable {
        case documentClass, fileType, year
        case fact(KeyField)
    }

    /// The most documents in all columns together, a number each; beyond it none is kept.
    private static let mostKept = 4_000_000

    private struct Kept {
        var revision: Int64 = -1
        var ready: NumberSet?
        var columns: [Column: ValueRuns] = [:]
        var places: [PassagePlaces.Place]?
    }

    private let kept = Mutex(Kept())

    /// The ready documents.
    func ready(in database: Database) throws -> NumberSet {
        try value(\.ready, in: database) {
            var ready = NumberSet()
            try RowScan.forEach("SELECT number FROM documents WHERE status = 'ready'", in: database) {
                ready.insert($0.integer(0))
            }
            return ready
        }
    }

    /// Which passages belong to which document, ascending.
    func places(in database: Database) throws -> [PassagePlaces.Place] {
        try value(\.places, in: database) { try PassagePlaces.places(in: database) }
    }

    /// The documents that have a value there, whatever their state.
    func runs(of column: Column, in database: Database) throws -> ValueRuns {
        try value(\.columns[column], in: database) { try Self.read(column, in: database) }
    }

    private func value<Value>(
        _ place: any WritableKeyPath<Kept, Value?> & Sendable,
        in database: Database,
        _ make: () throws -> Value
    ) throws -> Value {
        let revision = try Int64.fetchOne(database, sql: "SELECT number FROM document_revision") ?? 0
        if let value = kept.withLock({ $0.revision == revision ? $0[keyPath: place] : nil }) { return value }
        let value = try make()
        kept.withLock { kept in
            // A reader that began earlier than others sees an older state.
            guard revision >= kept.revision else { return }
            if revision > kept.revision { kept = Kept(revision: revision) }
            kept[keyPath: place] = value
            if kept.columns.values.reduce(0, { $0 + $1.count }) > Self.mostKept { kept.columns = [:] }
        }
        return value
    }

    private static func read(_ column: Column, in database: Database) throws -> ValueRuns {
        switch column {
        case .documentClass: try ValueRuns(scan(of: "held_class"), in: database)
        case .fileType: try ValueRuns(scan(of: "file_type"), in: database)
        case .year: try ValueRuns(scan(of: "date"), length: 4, in: database)
        case .fact(let field):
            try ValueRuns(
                """
                SELECT document, value FROM key_facts INDEXED BY key_facts_by_value
                WHERE field = \(field.rawValue) AND state = 'found' AND value IS NOT NULL ORDER BY value
                """,
                in: database
            )
        }
    }

    private static func scan(of column: String) -> SQL {
        SQL(sql: "SELECT number, \(column) FROM documents WHERE \(column) IS NOT NULL ORDER BY \(column)")
    }
}

extension FacetField {
    /// Where the values stand.
    var column: ColumnCache.Column {
        switch self {
        case .documentClass: .documentClass
        case .fileType: .fileType
        case .year: .year
        case .tenant: .fact(.tenant)
        case .landlord: .fact(.landlord)
        }
    }
}
