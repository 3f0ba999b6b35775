package import Documents
import GRDB
package import Search

/// The documents of a database as a table.
///
/// What the filter lets through is a set, along which a piece is found by the index of its order; what the rows say is read
/// for those that are shown.
package struct TableRepository: DocumentTable {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func rows(_ question: TableQuestion) async throws -> TablePiece {
        precondition(question.limit > 0, "a piece has room for one row at least")
        let cursor = try question.cursor.map { try TableCursor($0, of: question.order) }
        return try await database.read { database in
            let documents = try FilterSet.numbers(question.filter, in: database)
            let found = try Self.numbers(question, documents, behind: cursor, in: database)
            let shown = Array(found.prefix(question.limit))
            let next = found.count > question.limit ? shown.last : nil
            return TablePiece(
                rows: try Self.rows(shown, in: database),
                nextCursor: try next.map { try Self.cursor(at: $0, question.order, in: database).token() },
                tally: question.mostCounted > 0
                    ? try TableCount.tally(documents, limit: question.mostCounted, in: database) : nil
            )
        }
    }

    package func tally(_ filter: SearchFilter, limit: Int) async throws -> TableTally {
        try await database.read { database in
            try TableCount.tally(FilterSet.numbers(filter, in: database), limit: limit, in: database)
        }
    }

    package func admits(_ id: DocumentID, _ filter: SearchFilter) async throws -> Bool {
        try await database.read { database in
            let request: SQLRequest<Bool> = """
                SELECT EXISTS (
                    SELECT 1 FROM documents WHERE documents.id = \(id.digest) AND \(FilterCondition.sql(filter))
                )
                """
            return try request.fetchOne(database) ?? false
        }
    }

    package func unreviewed(among ids: [DocumentID]) async throws -> [DocumentID] {
        try await database.read { database in
            let request: SQLRequest<String> = """
                SELECT documents.id FROM documents
                WHERE documents.id IN \(ids.map(\.digest)) AND documents.status = 'ready'
                    AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.document = documents.number)
                """
            return try request.fetchAll(database).map(DocumentRow.id)
        }
    }

    package func unreviewed(
        _ filter: SearchFilter,
        skipping skipped: Set<DocumentID>,
        limit: Int
    ) async throws -> [DocumentID] {
        try await database.read { database in
            let request: SQLRequest<String> = """
                SELECT documents.id FROM documents
                WHERE documents.status = 'ready' AND documents.word_count > 0 AND \(FilterCondition.sql(filter))
                    AND documents.id NOT IN \(skipped.map(\.digest))
                    AND NOT EXISTS (SELECT 1 FROM reviews WHERE reviews.document = documents.number)
                ORDER BY documents.held_confidence, documents.number LIMIT \(max(0, limit))
                """
            return try request.fetchAll(database).map(DocumentRow.id)
        }
    }

    // MARK: - Orders

    /// The short keys of the piece, and one more where there is one.
    ///
    /// - Parameter documents: What the filter lets through; nil for all.
    private static func numbers(
        _ question: TableQuestion,
        _ documents: NumberSet?,
        behind cursor: TableCursor?,
        in database: Database
    ) throws -> [Int64] {
        if question.order == .latest, let documents {
            return documents.highest(question.limit + 1, below: cursor?.number ?? .max)
        }
        let request: SQL = """
            SELECT documents.number FROM documents WHERE \(behind(cursor, question.order))
            ORDER BY \(order(question.order))
            """
        return try OrderWalk.first(question.limit + 1, of: documents, request, in: database)
    }

    private static func cursor(at number: Int64, _ order: TableOrder, in database: Database) throws -> TableCursor {
        let request: SQLRequest<Row> =
            "SELECT number, \(place(order)) AS place FROM documents WHERE number = \(number)"
        guard let row = try request.fetchOne(database) else { throw Failure.corrupt("order of the documents") }
        return TableCursor(order: order, row: row)
    }

    private static func place(_ order: TableOrder) -> SQL {
        switch order {
        case .latest: "NULL"
        case .date: "documents.date"
        case .doubt: "documents.held_confidence"
        case .name: "documents.folded_name"
        }
    }

    private static func order(_ order: TableOrder) -> SQL {
        switch order {
        case .latest: "documents.number DESC"
        case .date: "documents.date DESC, documents.number DESC"
        case .doubt: "documents.held_confidence, documents.number"
        case .name: "documents.folded_name, documents.number"
        }
    }

    /// What stands behind the cursor; at the beginning, what has a place in the order at all.
    private static func behind(_ cursor: TableCursor?, _ order: TableOrder) -> SQL {
        guard let cursor else {
            switch order {
            case .latest, .name: return "1"
            case .date: return "documents.date IS NOT NULL"
            case .doubt: return "documents.held_confidence IS NOT NULL"
            }
        }
        switch order {
        case .latest: return "documents.number < \(cursor.number)"
        case .date: return "(documents.date, documents.number) < (\(cursor.text), \(cursor.number))"
        case .doubt: return "(documents.held_confidence, documents.number) > (\(cursor.confidence), \(cursor.number))"
        case .name: return "(documents.folded_name, documents.number) > (\(cursor.text), \(cursor.number))"
        }
    }

    // MARK: - Rows

    private static func rows(_ numbers: [Int64], in database: Database) throws -> [TableRow] {
        let query = SQL(sql: DocumentRow.query)
        let records: SQLRequest<Row> = "\(query) WHERE documents.number IN \(numbers)"
        var facts = try Self.facts(of: numbers, in: database)
        let rows = try records.fetchAll(database).map { row in
            let number: Int64 = row["number"]
            return (
                number,
                TableRow(record: try DocumentRow.record(from: row), facts: facts.removeValue(forKey: number) ?? [])
            )
        }
        let byNumber = Dictionary(uniqueKeysWithValues: rows)
        return numbers.compactMap { byNumber[$0] }
    }

    private static func facts(of numbers: [Int64], in database: Database) throws -> [Int64: [TableRow.Fact]] {
        let request: SQLRequest<Row> = """
            SELECT document, field, value, unit FROM key_facts
            WHERE document IN \(numbers) AND state = 'found' AND value IS NOT NULL
            """
        var facts: [Int64: [TableRow.Fact]] = [:]
        for row in try request.fetchAll(database) {
            // A later release may know fields that this one does not.
            guard let field = KeyField(rawValue: row["field"]) else { continue }
            let fact = TableRow.Fact(field: field, value: row["value"], unit: row["unit"])
            facts[row["document"], default: []].append(fact)
        }
        let order = Dictionary(uniqueKeysWithValues: KeyField.allCases.enumerated().map { ($1, $0) })
        return facts.mapValues { $0.sorted { order[$0.field] ?? 0 < order[$1.field] ?? 0 } }
    }
}
