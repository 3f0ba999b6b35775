/// Passages, the full-text index over them, and their vectors.
///
/// Passages are inserted and deleted, never updated: the triggers keep the index true on that condition.
enum Migration4 {
    static let sql = """
        CREATE TABLE passages (
            -- Ids are never used twice, so a process that remembers one cannot mistake it for another's.
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            page INTEGER NOT NULL CHECK (page > 0),
            span_start INTEGER NOT NULL CHECK (span_start >= 0),
            span_end INTEGER NOT NULL CHECK (span_end >= span_start),
            heading TEXT,
            context TEXT NOT NULL,
            header TEXT NOT NULL,
            text TEXT NOT NULL,
            boxes BLOB NOT NULL,
            UNIQUE (document, ordinal)
        ) STRICT;

        CREATE VIRTUAL TABLE passages_index USING fts5 (
            header, text, content = 'passages', content_rowid = 'id',
            tokenize = 'porter unicode61 remove_diacritics 2'
        );

        CREATE TABLE passages_pending (
            passage INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE
        ) STRICT;

        CREATE TABLE passage_vectors (
            -- Ascending in the order of writing: whoever has read up to one needs only those above it.
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            passage INTEGER NOT NULL UNIQUE REFERENCES passages (id) ON DELETE CASCADE,
            -- The vector is `scale` times the codes, one signed byte a number.
            scale REAL NOT NULL CHECK (scale >= 0),
            codes BLOB NOT NULL CHECK (length(codes) > 0)
        ) STRICT;

        -- One row; tells whoever keeps vectors in memory that some of them are gone.
        CREATE TABLE vector_deletions (count INTEGER NOT NULL) STRICT;
        INSERT INTO vector_deletions VALUES (0);

        CREATE TRIGGER passage_inserted AFTER INSERT ON passages BEGIN
            INSERT INTO passages_index (rowid, header, text) VALUES (new.id, new.header, new.text);
            INSERT INTO passages_pending VALUES (new.id);
        END;
        CREATE TRIGGER passage_deleted AFTER DELETE ON passages BEGIN
            INSERT INTO passages_index (passages_index, rowid, header, text)
            VALUES ('delete', old.id, old.header, old.text);
        END;
        CREATE TRIGGER vector_deleted AFTER DELETE ON passage_vectors BEGIN
            UPDATE vector_deletions SET count = count + 1;
        END;
        """
}
