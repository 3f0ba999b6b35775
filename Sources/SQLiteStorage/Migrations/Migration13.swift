/// What passages carry beyond their text, and key facts as rows, so that they can be asked for.
///
/// Passages of an earlier release have neither facts nor exact terms until their document is read again.
enum Migration13 {
    static let sql = """
        -- A line each: headings, outermost first; what was found in the passage; terms kept whole.
        ALTER TABLE passages ADD COLUMN path TEXT NOT NULL DEFAULT '';
        ALTER TABLE passages ADD COLUMN facts TEXT NOT NULL DEFAULT '';
        ALTER TABLE passages ADD COLUMN exact TEXT NOT NULL DEFAULT '';

        CREATE TABLE key_facts (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            field TEXT NOT NULL,
            state TEXT NOT NULL,
            value TEXT,
            -- The value's words in lower case between single blanks, with a blank at each end.
            folded TEXT,
            unit TEXT,
            confidence REAL,
            -- The quotes that prove it, as JSON.
            evidence TEXT NOT NULL CHECK (json_valid(evidence)),
            PRIMARY KEY (document, field)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX key_facts_by_field ON key_facts (field, value);

        \(insert(from: "features"));
        CREATE TRIGGER features_written AFTER INSERT ON features BEGIN
            DELETE FROM key_facts WHERE document = new.document;
            \(insert(from: "(SELECT new.document AS document, new.record AS record)"));
        END;
        """

    private static func insert(from source: String) -> String {
        """
        INSERT OR REPLACE INTO key_facts
            SELECT source.document, fact.value ->> 'field', fact.value ->> 'state', fact.value ->> 'value',
                \(folded("fact.value ->> 'value'")), fact.value ->> 'unit', fact.value ->> 'confidence',
                coalesce(fact.value -> 'evidence', '[]')
            FROM \(source) AS source, json_each(source.record, '$.key_facts') AS fact
        """
    }

    /// Punctuation becomes blanks, and three rounds make one of up to eight blanks in a row.
    private static func folded(_ value: String) -> String {
        let spaced = [",", ".", ";", "(", ")", "#", "&", "/"].reduce("lower(\(value))") { text, sign in
            "replace(\(text), '\(sign)', ' ')"
        }
        return (0..<3).reduce("' ' || \(spaced) || ' '") { text, _ in "replace(\(text), '  ', ' ')" }
    }
}
