/// The text index takes the place of FTS5: its segments are files, and what they are is said here.
///
/// A passage is in the index as soon as it is in the database, for both are written in one transaction. Passages of an
/// earlier release are `missing` until they are indexed.
enum Migration12 {
    static let sql = """
        DROP TRIGGER passage_inserted;
        DROP TRIGGER passage_deleted;
        DROP TABLE passages_index;

        CREATE TABLE text_index (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- Grows with every change of the segments, so that it tells one state from another.
            generation INTEGER NOT NULL,
            -- The number of the next segment's file.
            next_number INTEGER NOT NULL CHECK (next_number > 0),
            -- How passages became terms; 0 before the first.
            format INTEGER NOT NULL,
            -- How many passages are known not to be in the index.
            missing INTEGER NOT NULL CHECK (missing >= 0)
        ) STRICT;
        INSERT INTO text_index SELECT 1, 0, 1, 0, count(*) FROM passages;

        CREATE TABLE text_segments (
            number INTEGER PRIMARY KEY,
            document_count INTEGER NOT NULL CHECK (document_count > 0),
            lowest_key INTEGER NOT NULL,
            -- A bit a document, those of the first 64 in the first 8 bytes, lowest first; null when none is deleted.
            deleted BLOB CHECK (length(deleted) = (document_count + 63) / 64 * 8)
        ) STRICT;

        -- Passages deleted since the segments' sets were last written.
        CREATE TABLE text_deletions (passage INTEGER PRIMARY KEY) STRICT;

        -- A document's passages are written at once, so their ids follow each other.
        CREATE TABLE passage_ranges (
            document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL CHECK (last >= first)
        ) STRICT;
        INSERT INTO passage_ranges SELECT document, min(id), max(id) FROM passages GROUP BY document;

        CREATE TRIGGER passage_inserted AFTER INSERT ON passages BEGIN
            INSERT INTO passages_pending VALUES (new.id);
        END;
        CREATE TRIGGER passage_deleted AFTER DELETE ON passages BEGIN
            INSERT INTO text_deletions VALUES (old.id);
            DELETE FROM passage_ranges WHERE document = old.document AND old.ordinal = 0;
        END;
        """
}
