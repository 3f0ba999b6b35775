/// Tells every state of what documents are found, counted and put in order by from every other.
enum Migration36 {
    static let sql = """
        -- One row. Whoever keeps something of it in memory knows by the number whether it is still so.
        CREATE TABLE document_revision (number INTEGER NOT NULL) STRICT;
        INSERT INTO document_revision VALUES (0);

        \(moved(after: "INSERT ON documents", "WHEN new.status = 'ready'"))
        \(moved(
            after: "UPDATE OF name, status, file_type, date, held_class ON documents",
            "WHEN 'ready' IN (old.status, new.status)"
        ))
        \(moved(after: "DELETE ON documents"))
        \(["key_facts", "passage_ranges"].flatMap { table in
            ["INSERT", "UPDATE", "DELETE"].map { moved(after: "\($0) ON \(table)") }
        }.joined(separator: "\n"))
        """

    private static func moved(after event: String, _ condition: String = "") -> String {
        let words = event.split(separator: " ")
        return """
            CREATE TRIGGER document_revision_after_\(words[0].lowercased())_on_\(words[words.count - 1]) AFTER \(event) \(condition)
            BEGIN
                UPDATE document_revision SET number = number + 1;
            END;
            """
    }
}
