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
                let index = try self.index.snapshot(TextIndexState(from: database), in: database)
                let holders = try text.map { try Self.holders(of: $0, filter, in: index, database) } ?? []
                let request: SQLRequest<Row> = """
                    SELECT documents.number, documents.id, documents.name,
                        coalesce(documents.text_confidence, 1) < \(Self.doubtfulConfidence)
                            OR coalesce(documents.word_count, 0) = 0 AS doubtful
                    FROM documents LEFT JOIN predictions ON predictions.number = documents.prediction
                    WHERE documents.status = 'ready' AND \(FilterCondition.sql(filter))
                    ORDER BY documents.name, documents.number
                    """
                let all = try request.fetchAll(database)
                let without = all.filter { !holders.contains($0["number"]) }
                return Absence(
                    words: query.clauses.map(\.description),
                    documents: try without.prefix(FactTable.maximumRows).map(Self.mention),
                    total: without.count,
                    examined: all.count,
                    doubtful: try without.filter { $0["doubtful"] }.prefix(FactTable.maximumRows).map(Self.mention)
                )
            }
        }
    }
}
