/// Runs, versions of models and their aliases.
enum Migration2 {
    static let sql = """
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            experiment TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'failed')),
            started_at REAL NOT NULL,
            ended_at REAL,
            parameters TEXT NOT NULL CHECK (json_valid(parameters)),
            metrics TEXT NOT NULL CHECK (json_valid(metrics))
        ) STRICT;
        CREATE INDEX runs_by_start ON runs (started_at);

        CREATE TABLE model_versions (
            name TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            -- Not a foreign key: a model may come from elsewhere with the id of its run there.
            run_id TEXT,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            created_at REAL NOT NULL,
            PRIMARY KEY (name, version),
            UNIQUE (name, sha256)
        ) STRICT;

        CREATE TABLE model_aliases (
            name TEXT NOT NULL,
            alias TEXT NOT NULL CHECK (alias <> ''),
            version INTEGER NOT NULL,
            PRIMARY KEY (name, alias),
            FOREIGN KEY (name, version) REFERENCES model_versions (name, version) ON DELETE CASCADE
        ) STRICT;
        CREATE INDEX model_aliases_by_version ON model_aliases (name, version);
        """
}
