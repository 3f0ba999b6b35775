/// Which documents have almost the same words.
enum Migration30 {
    static let sql = """
        CREATE TABLE document_sketches (
            -- A sketch that is made anew gets a new one, so that whoever has looked at the others knows which came since.
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL UNIQUE REFERENCES documents (number) ON DELETE CASCADE,
            -- How many different runs of words the document has, and the smallest of their hashes, 8 bytes each.
            shingles INTEGER NOT NULL CHECK (shingles > 0),
            hashes BLOB NOT NULL
        ) STRICT;

        CREATE INDEX document_sketches_by_size ON document_sketches (shingles);

        -- Every pair stands here in both directions.
        CREATE TABLE near_duplicates (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            other INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE CHECK (other <> document),
            similarity REAL NOT NULL CHECK (similarity > 0 AND similarity <= 1),
            PRIMARY KEY (document, other)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX near_duplicates_by_other ON near_duplicates (other);
        """
}
