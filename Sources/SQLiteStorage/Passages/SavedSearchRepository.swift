package import Documents
import GRDB
package import Search

/// The saved searches of a database.
package struct SavedSearchRepository: SavedSearchStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func add(_ search: SavedSearch, known: [DocumentID], maximum: Int) async throws {
        try await database.write { database in
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM saved_searches") ?? 0
            guard count < maximum else {
                throw Failure(
                    code: "too_many_searches",
                    message: "There are \(count) saved searches, which is the most. Remove one first."
                )
            }
            let taken = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM saved_searches WHERE name = ?)",
                arguments: [search.name]
            )
            guard taken == false else {
                throw Failure(
                    code: "already_exists",
                    message: "There is a saved search '\(search.name)' already. Remove it, or choose another name."
                )
            }
            try database.execute(
                sql: """
                    INSERT INTO saved_searches (id, name, query, filter, owner, created_at, looked_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    search.id, search.name, search.query, search.filter, search.owner, search.createdAt,
                    search.lookedAt,
                ]
            )
            let number = database.lastInsertedRowID
            for document in known { _ = try Self.know(document, number, in: database) }
        }
    }

    package func searches() async throws -> [SavedSearch] {
        try await database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM saved_searches ORDER BY number").map { row in
                SavedSearch(
                    id: row["id"],
                    name: row["name"],
                    query: row["query"],
                    filter: row["filter"],
                    owner: row["owner"],
                    createdAt: row["created_at"],
                    lookedAt: row["looked_at"]
                )
            }
        }
    }

    package func remove(_ name: String) async throws -> Bool {
        try await database.write { database in
            try database.execute(
                sql: "DELETE FROM saved_searches WHERE id = ? OR name = ?",
                arguments: [name, name]
            )
            return database.changesCount > 0
        }
    }

    package func fire(_ documents: [DocumentID], for search: String, at time: Double) async throws -> Int {
        try await database.write { database in
            let number = try Int64.fetchOne(
                database,
                sql: "SELECT number FROM saved_searches WHERE id = ?",
                arguments: [search]
            )
            guard let number else { return 0 }
            var count = 0
            for document in documents where try Self.know(document, number, in: database) {
                try Self.alert(document, number, at: time, in: database)
                count += database.changesCount
            }
            try database.execute(
                sql: "UPDATE saved_searches SET looked_at = max(looked_at, ?) WHERE number = ?",
                arguments: [time, number]
            )
            return count
        }
    }

    /// Takes the document into the search's set; false when it is there.
    private static func know(_ document: DocumentID, _ search: Int64, in database: Database) throws -> Bool {
        try database.execute(
            sql: "INSERT OR IGNORE INTO saved_search_documents VALUES (?, ?)",
            arguments: [search, document.digest]
        )
        return database.changesCount == 1
    }

    private static func alert(_ document: DocumentID, _ search: Int64, at time: Double, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO search_alerts (search, search_name, document, document_name, reason, fired_at)
                SELECT saved_searches.id, saved_searches.name, documents.id, documents.name,
                    CASE WHEN jobs.finished_at >= saved_searches.looked_at THEN 'arrived' ELSE 'time' END, ?
                FROM saved_searches JOIN documents ON documents.id = ?
                LEFT JOIN jobs ON jobs.document = documents.number WHERE saved_searches.number = ?
                """,
            arguments: [time, document.digest, search]
        )
    }

    package func alerts(after sequence: Int64, limit: Int) async throws -> [SearchAlert] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM search_alerts WHERE sequence > ? ORDER BY sequence LIMIT ?",
                arguments: [sequence, max(0, limit)]
            ).map { row in
                SearchAlert(
                    sequence: row["sequence"],
                    searchID: row["search"],
                    searchName: row["search_name"],
                    documentID: try DocumentRow.id(row["document"]),
                    documentName: row["document_name"],
                    reason: try DocumentRow.value(row["reason"], name: "reason"),
                    firedAt: row["fired_at"]
                )
            }
        }
    }

    package func lastReading() async throws -> Double? {
        try await database.read {
            try Double.fetchOne($0, sql: "SELECT max(finished_at) FROM jobs WHERE state = 'done'")
        }
    }
}
