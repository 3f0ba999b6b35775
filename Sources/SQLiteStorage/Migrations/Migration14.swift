/// Endpoints, and the versions that answer at each.
enum Migration14 {
    static let sql = """
        CREATE TABLE endpoints (
            name TEXT PRIMARY KEY CHECK (name <> ''),
            model INTEGER NOT NULL REFERENCES registered_models (number) ON DELETE CASCADE,
            revision INTEGER NOT NULL CHECK (revision > 0),
            -- Null while the version in production answers; then there are no arms.
            salt TEXT CHECK (salt <> ''),
            changed_at REAL NOT NULL,
            UNIQUE (name, model)
        ) STRICT;
        CREATE INDEX endpoints_by_model ON endpoints (model);

        CREATE TABLE endpoint_arms (
            endpoint TEXT NOT NULL,
            model INTEGER NOT NULL,
            version INTEGER NOT NULL,
            -- Of the arms of the endpoint, from 0.
            position INTEGER NOT NULL CHECK (position >= 0),
            role TEXT NOT NULL CHECK (role IN ('stable', 'canary', 'shadow')),
            weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 10000),
            PRIMARY KEY (endpoint, version),
            FOREIGN KEY (endpoint, model) REFERENCES endpoints (name, model) ON DELETE CASCADE,
            -- A version that answers cannot be removed.
            FOREIGN KEY (model, version) REFERENCES model_versions (model, version)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX endpoint_arms_by_version ON endpoint_arms (model, version);
        """
}
