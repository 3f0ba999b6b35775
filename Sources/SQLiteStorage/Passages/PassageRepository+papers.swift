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
            // Most words of a question are no names: that is told by a look at the index alone.
            for name in names where try Self.isKnown(name, in: database) {
                let (source, condition) = Self.tenants(of: name)
                // The few papers lead to their documents; a filter could lead to many more.
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

    private static func isKnown(_ name: PaperName, in database: Database) throws -> Bool {
        switch name {
        case .tenant(let word):
            let statement = try database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM key_facts INDEXED BY tenants_by_name
                        WHERE field = 'tenant' AND state = 'found' AND folded >= ? AND folded < ?)
                    """
            )
            return try Bool.fetchOne(statement, arguments: [FoldedWords.of(word), end(of: word)]) ?? false
        case .premises(let name):
            let statement = try database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM premises INDEXED BY premises_by_name WHERE folded = ?)"
            )
            return try Bool.fetchOne(statement, arguments: [FoldedWords.of(name)]) ?? false
        }
    }

    /// Names that begin with the word are below this: with the sign behind the blank in the place of the last blank.
    private static func end(of word: String) -> String { FoldedWords.of(word).dropLast() + "!" }

    /// Where the tenants are found that a name stands for, and by what.
    private static func tenants(of name: PaperName) -> (source: SQL, condition: SQL) {
        switch name {
        case .tenant(let word):
            return (
                "key_facts AS tenants INDEXED BY tenants_by_name",
                "tenants.folded >= \(FoldedWords.of(word)) AND tenants.folded < \(end(of: word))"
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
