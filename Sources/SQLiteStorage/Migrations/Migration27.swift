/// Who is signed in.
enum Migration27 {
    static let sql = """
        CREATE TABLE sessions (
            sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
            key INTEGER NOT NULL REFERENCES api_keys (number) ON DELETE CASCADE,
            created_at REAL NOT NULL,
            expires_at REAL NOT NULL CHECK (expires_at > created_at)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sessions_by_key ON sessions (key, created_at);
        CREATE INDEX sessions_by_end ON sessions (expires_at);
        """
}
