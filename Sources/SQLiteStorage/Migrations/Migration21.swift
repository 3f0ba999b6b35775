/// Questions that are kept, and what they have told of.
///
/// Whatever is told is told once: a document belongs to a search's set at most once, and the alert is written with it. Alerts
/// outlive the search and the document that they are about.
enum Migration21 {
    static let sql = """
        CREATE TABLE saved_searches (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            query TEXT NOT NULL,
            filter TEXT NOT NULL,
            owner TEXT NOT NULL,
            created_at REAL NOT NULL,
            -- Documents read later than this have arrived since.
            looked_at REAL NOT NULL
        ) STRICT;

        CREATE TABLE saved_search_documents (
            search INTEGER NOT NULL REFERENCES saved_searches (number) ON DELETE CASCADE,
            -- By digest: a document that is forgotten and comes again is not news.
            document TEXT NOT NULL CHECK (length(document) = 64),
            PRIMARY KEY (search, document)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE search_alerts (
            -- Ascending in the order of writing, and never used twice: whoever has read up to one goes on behind it.
            sequence INTEGER PRIMARY KEY AUTOINCREMENT,
            search TEXT NOT NULL,
            search_name TEXT NOT NULL,
            document TEXT NOT NULL,
            document_name TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason IN ('arrived', 'time')),
            fired_at REAL NOT NULL,
            UNIQUE (search, document)
        ) STRICT;
        """
}
