package import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository: FactIndex {
    /// Below this confidence of its text a document's silence proves little.
    private static let doubtfulConfidence = 0.8

    package func factTable(of field: KeyField, filter: SearchFilter) async throws -> FactTable {
        try await database.read { database in
            let request: SQLRequest<Row> = """
                SELECT documents.id, documents.name, key_facts.value, key_facts.unit, key_facts.confidence, key_facts.evidence
                FROM documents JOIN key_facts ON key_facts.document = documents.number
                LEFT JOIN predictions ON predictions.number = documents.prediction
                WHERE key_facts.field = \(field.rawValue) AND key_facts.state = 'found' AND documents.status = 'ready'
                    AND \(FilterCondition.sql(filter))
                ORDER BY CASE WHEN key_facts.value GLOB '*[^0-9.-]*' THEN 0 ELSE CAST(key_facts.value AS REAL) END,
                    key_facts.value, documents.name, documents.number
                """
            let rows = try request.fetchAll(database)
            // What is asked of the field itself cannot be asked where it has no value.
            let others = SearchFilter(filter.conditions, facts: filter.facts.filter { $0.field != field })
            return FactTable(
                field: field,
                rows: try rows.prefix(FactTable.maximumRows).map(Self.row),
                total: rows.count,
                unreadable: try Self.mentions("key_facts.state = 'unreadable'", field, others, in: database),
                silent: try Self.mentions(
                    "coalesce(key_facts.state, 'not_found') = 'not_found'",
                    field,
                    others,
                    in: database
                )
                .count
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

    private static func mentions(
        _ state: String,
        _ field: KeyField,
        _ filter: SearchFilter,
        in database: Database
    ) throws -> [DocumentMention] {
        let state = SQL(sql: state)
        let request: SQLRequest<Row> = """
            SELECT documents.id, documents.name FROM documents
            LEFT JOIN key_facts ON key_facts.document = documents.number AND key_facts.field = \(field.rawValue)
            LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE \(state) AND documents.status = 'ready' AND \(FilterCondition.sql(filter))
            ORDER BY documents.name, documents.number
            """
        return try request.fetchAll(database).map(mention)
    }

    private static func mention(_ row: Row) throws -> DocumentMention {
        DocumentMention(documentID: try DocumentRow.id(row["id"]), name: row["name"])
    }

    package func documents(without query: LexicalQuery, filter: SearchFilter) async throws -> Absence {
        let text = PassageFields.query(query)
        return try await mending {
            try await database.read { database in
                let ready = try Self.ready(filter, in: database)
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
