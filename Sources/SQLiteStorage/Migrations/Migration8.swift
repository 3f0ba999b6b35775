/// What people said that documents are.
enum Migration8 {
    static let sql = """
        CREATE TABLE reviews (
            document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
            class TEXT NOT NULL CHECK (class <> ''),
            reviewer TEXT NOT NULL,
            reviewed_at REAL NOT NULL
        ) STRICT;
        CREATE INDEX reviews_by_time ON reviews (reviewed_at);
        """
}
