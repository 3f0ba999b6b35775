import Documents
import GRDB
package import Search

extension PassageRepository {
    package func papers(
        of names: [PaperName],
        filter: SearchFilter,
        limit: Int
    ) async throws -> [PaperName: [NamedPaper]] {
        try await database.read { database in
            var papers: [PaperName: [NamedPaper]] = [:]
            for name in names {
                let (source, condition) = Self.tenants(of: name)
                let request: SQLRequest<Row> = """
                    SELECT documents.id, tenants.value FROM \(source)
                    CROSS JOIN documents ON documents.number = tenants.document
                    WHERE tenants.field = 'tenant' AND tenants.state = 'found' AND \(condition)
                        AND documents.status = 'ready' AND \(FilterCondition.sql(filter))
                    LIMIT \(limit)
                    """
                let found = try request.fetchAll(database).map { row in
                    NamedPaper(documentID: try DocumentRow.id(row[0]), tenant: row[1])
                }
                if !found.isEmpty { papers[name] = found }
            }
            return papers
        }
    }

    /// Where the tenants are found that a name stands for, and by what.
    private static func tenants(of name: PaperName) -> (source: SQL, condition: SQL) {
        switch name {
        case .tenant(let word):
            let first = FoldedWords.of(word)
            // The sign behind the blank: of all names that go on behind the word, none is higher.
            let end = first.dropLast() + "!"
            return (
                "key_facts AS tenants INDEXED BY tenants_by_name",
                "tenants.folded >= \(first) AND tenants.folded < \(String(end))"
            )
        case .premises(let name):
            return (
                """
                premises INDEXED BY premises_by_name
                JOIN key_facts AS tenants ON tenants.document = premises.document
                """,
                "premises.folded = \(FoldedWords.of(name))"
            )
        }
    }
}
