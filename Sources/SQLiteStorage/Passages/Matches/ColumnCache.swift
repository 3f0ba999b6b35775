import Documents
import GRDB
import Search
import Synchronization

/// Keeps in memory what all documents are counted and put in order by, a column as long as its revision stands.
///
/// The revision is read in the same state of the database as everything else, and triggers move it with every change,
/// whoever makes it: what is kept is what the state says, or it is read again.
final class ColumnCache: Sendable {
    enum Column: Hashable {
        case documentClass, fileType, year
        case fact(KeyField)

        /// The number that moves with it.
        fileprivate var revision: String {
            switch self {
            case .documentClass: "class"
            case .fileType: "file_type"
            case .year: "date"
            case .fact: "fact"
            }
        }
    }

    /// The most documents in all columns together, a number each; beyond it none is kept.
    private static let mostKept = 4_000_000

    private struct Kept<Value: Sendable>: Sendable {
        var revision: Int64
        var value: Value
    }

    private struct State {
        var ready: Kept<NumberSet>?
        var places: Kept<[PassagePlaces.Place]>?
        var columns: [Column: Kept<ValueRuns>] = [:]
    }

    private let state = Mutex(State())

    /// The ready documents.
    func ready(in database: Database) throws -> NumberSet {
        try value(\.ready, "ready", in: database) {
            var ready = NumberSet()
            try RowScan.forEach("SELECT number FROM documents WHERE status = 'ready'", in: database) {
                ready.insert($0.integer(0))
            }
            return ready
        }
    }

    /// Which passages belong to which document, ascending.
    func places(in database: Database) throws -> [PassagePlaces.Place] {
        try value(\.places, "passages", in: database) { try PassagePlaces.places(in: database) }
    }

    /// The documents that have a value there, whatever their state.
    func runs(of column: Column, in database: Database) throws -> ValueRuns {
        try value(\.columns[column], column.revision, in: database) { try Self.read(column, in: database) }
    }

    private func value<Value>(
        _ place: any WritableKeyPath<State, Kept<Value>?> & Sendable,
        _ counter: String,
        in database: Database,
        _ make: () throws -> Value
    ) throws -> Value {
        let revision = try Int64.fetchOne(database, sql: "SELECT \(counter) FROM document_revision") ?? 0
        if let kept = state.withLock({ $0[keyPath: place] }), kept.revision == revision { return kept.value }
        let value = try make()
        state.withLock { state in
            // A reader that began earlier than others sees an older state.
            guard revision >= state[keyPath: place]?.revision ?? 0 else { return }
            state[keyPath: place] = Kept(revision: revision, value: value)
            if state.columns.values.reduce(0, { $0 + $1.value.count }) > Self.mostKept { state.columns = [:] }
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
