/// Tells every state of what documents are found and counted by from every other.
enum Migration36 {
    static let sql = """
        -- One row. Whoever keeps a column of documents in memory knows by its number whether it is still so.
        CREATE TABLE document_revision (
            ready INTEGER NOT NULL DEFAULT 0,
            class INTEGER NOT NULL DEFAULT 0,
            file_type INTEGER NOT NULL DEFAULT 0,
            date INTEGER NOT NULL DEFAULT 0,
            fact INTEGER NOT NULL DEFAULT 0,
            passages INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO document_revision DEFAULT VALUES;

        CREATE TRIGGER document_revision_after_insert AFTER INSERT ON documents BEGIN
            \(moved(by: ["new.status = 'ready'", "new.held_class", "new.file_type", "new.date"]))
        END;
        CREATE TRIGGER document_revision_after_update AFTER UPDATE OF status, held_class, file_type, date ON documents BEGIN
            UPDATE document_revision SET
                ready = ready + ((old.status = 'ready') <> (new.status = 'ready')),
                class = class + (old.held_class IS NOT new.held_class),
                file_type = file_type + (old.file_type IS NOT new.file_type),
                date = date + (old.date IS NOT new.date);
        END;
        CREATE TRIGGER document_revision_after_delete AFTER DELETE ON documents BEGIN
            \(moved(by: ["old.status = 'ready'", "old.held_class", "old.file_type", "old.date"]))
        END;
        \(moved("fact", by: "key_facts"))
        \(moved("passages", by: "passage_ranges"))
        """

    /// By a document that comes or goes: each column in which it has something.
    private static func moved(by values: [String]) -> String {
        """
        UPDATE document_revision SET ready = ready + (\(values[0])), class = class + (\(values[1]) IS NOT NULL),
                file_type = file_type + (\(values[2]) IS NOT NULL), date = date + (\(values[3]) IS NOT NULL);
        """
    }

    private static func moved(_ column: String, by table: String) -> String {
        ["insert", "update", "delete"].map { event in
            """
            CREATE TRIGGER document_revision_after_\(event)_on_\(table) AFTER \(event) ON \(table) BEGIN
                UPDATE document_revision SET \(column) = \(column) + 1;
            END;
            """
        }.joined(separator: "\n")
    }
}
