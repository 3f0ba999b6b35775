package import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository: FactIndex {
    /// Below this confidence of its text a document's silence proves little.
    private static let doubtfulConfidence = 0.8

    package func factTable(of field: KeyField, filter: SearchFilter, limit: Int) async throws -> FactTable {
        try await database.read { database in
            let ready = try ready(filter, in: database)
            let found = FactOrder(try columns.runs(of: .fact(field), in: database), among: ready)
            // What is asked of the field itself cannot be asked where it has no value.
            let others = SearchFilter(filter.conditions, facts: filter.facts.filter { $0.field != field })
            let all = others == filter ? ready : try self.ready(others, in: database)
            let (unreadable, stated) = try Self.stated(field, among: all, in: database)
            let first = try found.first(limit, in: database)
            return FactTable(
                field: field,
                rows: try Self.rows(of: field, first, in: database),
                total: found.count,
                unreadable: try Self.mentions(
                    of: FactOrder.byName(unreadable, limit: unreadable.count, in: database),
                    in: database
                ),
                silent: all.count - stated
            )
        }
    }

    package func values(of field: KeyField, in documents: Set<DocumentID>) async throws -> [DocumentID: String] {
        try await database.read { database in
            let request: SQLRequest<Row> = """
                SELECT documents.id, key_facts.value FROM documents JOIN key_facts ON key_facts.document = documents.number
                WHERE key_facts.field = \(field.rawValue) AND key_facts.state = 'found'
                    AND documents.id IN \(documents.map(\.digest))
                """
            let pairs = try request.fetchAll(database).map { (try DocumentRow.id($0[0]), $0[1] as String) }
            return Dictionary(pairs) { first, _ in first }
        }
    }

    /// Which of these documents state the fact so that it cannot be read, and how many state it at all.
    private static func stated(
        _ field: KeyField,
        among documents: NumberSet,
        in database: Database
    ) throws -> (unreadable: [Int64], count: Int) {
        let request: SQL = """
            SELECT document, state = 'unreadable' FROM key_facts INDEXED BY key_facts_by_state
            WHERE field = \(field.rawValue) AND state <> 'not_found'
            """
        var (unreadable, count): ([Int64], Int) = ([], 0)
        try RowScan.forEach(request, in: database) { row in
            guard documents.contains(row.integer(0)) else { return }
            count += 1
            if row.integer(1) != 0 { unreadable.append(row.integer(0)) }
        }
        return (unreadable, count)
    }

    private static func rows(of field: KeyField, _ documents: [Int64], in database: Database) throws -> [FactTable.Row]
    {
        let list = NumberList.text(documents)
        let request: SQLRequest<Row> = """
            SELECT documents.number, documents.id, documents.name, key_facts.value, key_facts.unit, key_facts.confidence,
                key_facts.evidence
            FROM key_facts JOIN documents ON documents.number = key_facts.document
            WHERE key_facts.field = \(field.rawValue) AND key_facts.document IN (SELECT value FROM json_each(\(list)))
            """
        let rows = try request.fetchAll(database).map { ($0[0] as Int64, try Self.row($0)) }
        let byNumber = Dictionary(uniqueKeysWithValues: rows)
        return documents.compactMap { byNumber[$0] }
    }

    private static func row(_ row: Row) throws -> FactTable.Row {
        FactTable.Row(
            documentID: try DocumentRow.id(row["id"]),
            name: row["name"],
            value: row["value"],
            unit: row["unit"],
            confidence: row["confidence"],
            evidence: try JSONColumn.value([Evidence].self, from: row["evidence"], name: "evidence")
        )
    }

    package func documents(without query: LexicalQuery, filter: SearchFilter) async throws -> Absence {
        let text = PassageFields.query(query)
        return try await mending {
            try await database.read { database in
                let ready = try ready(filter, in: database)
                let holders = try text.map { try self.holders(of: $0, among: ready, in: database) } ?? NumberSet()
                let (listed, doubtful) = try Self.listed(of: ready, without: holders, in: database)
                return Absence(
                    words: query.clauses.map(\.description),
                    documents: try Self.mentions(of: listed, in: database),
                    total: ready.count - holders.count,
                    examined: ready.count,
                    doubtful: try Self.mentions(of: doubtful, in: database)
                )
            }
        }
    }

    /// The first of them by name, and the first whose silence proves little.
    private static func listed(
        of documents: NumberSet,
        without holders: NumberSet,
        in database: Database
    ) throws -> (all: [Int64], doubtful: [Int64]) {
        let request: SQL = """
            SELECT number, coalesce(text_confidence, 1) < \(doubtfulConfidence) OR coalesce(word_count, 0) = 0
            FROM documents INDEXED BY documents_in_order_of_name WHERE status = 'ready' ORDER BY name, number
            """
        var (all, doubtful): ([Int64], [Int64]) = ([], [])
        let most = FactTable.maximumRows
        try RowScan.forEach(request, in: database) { row in
            let number = row.integer(0)
            guard documents.contains(number), !holders.contains(number) else { return }
            if all.count < most { all.append(number) }
            if doubtful.count < most, row.integer(1) != 0 { doubtful.append(number) }
        }
        return (all, doubtful)
    }
}
