/// What filters on facts and questions about labels look through: short rows, in the order of documents.
enum Migration31 {
    static let sql = """
        -- All that a condition tests, so that the rows with their quotes stay unread. Not a partial index: the state would
        -- be looked up in the rows.
        CREATE INDEX key_facts_by_state ON key_facts (field, state, document, value, folded);

        -- Who has spoken on which document.
        CREATE INDEX labels_by_voice ON labels (document, reviewer, withdrawn_at, number);

        -- How the parts of the premises are named: the address, which is the key fact, often leaves the suite out.
        CREATE TABLE premises (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            -- In lower case between blanks, commas made blanks.
            folded TEXT NOT NULL,
            PRIMARY KEY (document, folded)
        ) STRICT, WITHOUT ROWID;
        \(insert(from: "features"));
        CREATE TRIGGER features_premises AFTER INSERT ON features BEGIN
            DELETE FROM premises WHERE document = new.document;
            \(insert(from: "(SELECT new.document AS document, new.record AS record)"));
        END;
        """

    /// Each name once: not by `INSERT OR IGNORE`, for the statement that sets a trigger off says what happens to conflicts.
    private static func insert(from source: String) -> String {
        """
        INSERT INTO premises SELECT DISTINCT source.document, ' ' || replace(lower(part.value ->> 'value'), ',', ' ') || ' '
            FROM \(source) AS source, json_each(source.record, '$.premises') AS part
            WHERE part.value ->> 'kind' IN ('suite', 'address') AND part.value ->> 'value' IS NOT NULL
        """
    }
}
