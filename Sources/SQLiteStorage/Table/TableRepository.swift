package import Documents
import GRDB
package import Search

/// The documents of a database as a table.
///
/// A piece is found by an index of its order, or sorted where few rows pass the filter; what the rows say is read for those
/// that are shown.
package struct TableRepository: DocumentTable {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func rows(_ question: TableQuestion) async throws -> TablePiece {
        precondition(question.limit > 0, "a piece has room for one row at least")
        let cursor = try question.cursor.map { try TableCursor($0, of: question.order) }
        return try await database.read { database in
            let request: SQLRequest<Row> = """
                SELECT documents.number, \(Self.place(question.order)) AS place FROM documents
                WHERE \(Self.condition(question)) AND \(Self.behind(cursor, question.order))
                ORDER BY \(Self.order(question.order)) LIMIT \(question.limit + 1)
                """
            let found = try request.fetchAll(database)
            let shown = found.prefix(question.limit)
            let next = found.count > question.limit ? shown.last : nil
            return TablePiece(
                rows: try Self.rows(shown.map { $0["number"] }, in: database),
                nextCursor: try next.map { try TableCursor(order: question.order, row: $0).token() }
            )
        }
    }

    package func tally(_ filter: SearchFilter, limit: Int) async throws -> TableTally {
        try await database.read { database in
            let bounded: SQL = """
                SELECT documents.status, documents.held_class FROM documents WHERE \(FilterCondition.sql(filter))
                LIMIT \(limit + 1)
                """
            // Without a condition the index of classes has all that is counted, in an order that need not be sorted.
            let request: SQLRequest<Row> =
                "SELECT status, held_class, count(*) AS count FROM (\(bounded)) GROUP BY 1, 2"
            var tally = TableTally(states: [:], classes: [:], isCut: false)
            for row in try request.fetchAll(database) {
                let status: DocumentRecord.Status = try DocumentRow.value(row["status"], name: "document status")
                let count: Int = row["count"]
                tally.states[status, default: 0] += count
                if let name = row["held_class"] as String? {
                    tally.classes[DocumentClass(rawValue: name), default: 0] += count
                }
            }
            tally.isCut = tally.total > limit
            return tally
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

    // MARK: - Conditions

    /// What the filter lets through, so that the order's index can be followed.
    ///
    /// Of many, the first come soon along it, each tested. Of few, that takes long: they are listed first, along a short
    /// index where there is one, and the order's index is held against the list.
    private static func condition(_ question: TableQuestion) -> SQL {
        guard !question.filter.isNone else { return "1" }
        guard question.total != nil else { return FilterCondition.sql(question.filter, isTested: true) }
        // In the order of numbers the list itself leads the way: a sign would keep it from that.
        let sign = SQL(sql: question.order == .latest ? "" : "+")
        return """
            \(sign)documents.number IN (
                SELECT documents.number FROM documents WHERE \(FilterCondition.sql(question.filter))
            )
            """
    }

    // MARK: - Orders

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
