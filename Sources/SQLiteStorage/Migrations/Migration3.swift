/// API keys, and answers that can be given again.
enum Migration3 {
    static let sql = """
        CREATE TABLE api_keys (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'engineer', 'admin')),
            sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
            created_at REAL NOT NULL,
            revoked_at REAL
        ) STRICT;

        CREATE TABLE answers (
            key TEXT PRIMARY KEY,
            fingerprint TEXT NOT NULL,
            status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
            headers TEXT NOT NULL CHECK (json_valid(headers)),
            body BLOB NOT NULL,
            created_at REAL NOT NULL
        ) STRICT;
        CREATE INDEX answers_by_creation ON answers (created_at);
        """
}
