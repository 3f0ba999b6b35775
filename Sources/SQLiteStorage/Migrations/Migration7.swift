import GRDB
import Tracking

/// Registered models with descriptions and tags, versions that lie elsewhere, and the ledger of both; metrics of logged
/// models.
enum Migration7 {
    /// Who did what happened before there was a ledger.
    private static let unknownActor = "before the ledger"

    static func migrate(_ database: Database) throws {
        try database.execute(sql: tables)
        try database.execute(sql: carryOver)
        try recordVersions(database)
        try recordAliases(database)
        try database.execute(sql: "DROP TABLE old_model_aliases; DROP TABLE old_model_versions;")
    }

    private static let tables = """
        CREATE TABLE registered_models (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            description TEXT NOT NULL,
            -- Of all versions that there ever were: a number is given once.
            last_version INTEGER NOT NULL CHECK (last_version >= 0),
            created_at REAL NOT NULL,
            updated_at REAL NOT NULL
        ) STRICT;
        CREATE TABLE registered_model_tags (
            owner INTEGER NOT NULL REFERENCES registered_models (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;

        DROP INDEX model_aliases_by_version;
        ALTER TABLE model_aliases RENAME TO old_model_aliases;
        ALTER TABLE model_versions RENAME TO old_model_versions;

        CREATE TABLE model_versions (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            model INTEGER NOT NULL REFERENCES registered_models (number) ON DELETE CASCADE,
            version INTEGER NOT NULL CHECK (version > 0),
            -- Not a foreign key: a model may come from elsewhere with the id of its run there.
            run_id TEXT,
            -- Of a classifier that was trained here; its file lies in the folder of models.
            sha256 TEXT CHECK (length(sha256) = 64),
            -- Where the files of any other model lie.
            source TEXT,
            logged_model TEXT,
            description TEXT NOT NULL,
            stage TEXT NOT NULL CHECK (stage IN ('None', 'Staging', 'Production', 'Archived')),
            created_at REAL NOT NULL,
            updated_at REAL NOT NULL,
            UNIQUE (model, version),
            UNIQUE (model, sha256),
            CHECK ((sha256 IS NULL) <> (source IS NULL))
        ) STRICT;
        CREATE TABLE model_version_tags (
            owner INTEGER NOT NULL REFERENCES model_versions (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE model_aliases (
            model INTEGER NOT NULL,
            alias TEXT NOT NULL CHECK (alias <> ''),
            version INTEGER NOT NULL,
            PRIMARY KEY (model, alias),
            FOREIGN KEY (model, version) REFERENCES model_versions (model, version) ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX model_aliases_by_version ON model_aliases (model, version);

        -- The latest measurement of each metric; a value of null is not a number.
        CREATE TABLE logged_model_metrics (
            owner INTEGER NOT NULL REFERENCES logged_models (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value REAL,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX logged_model_metrics_by_value ON logged_model_metrics (key, value, owner);

        CREATE TABLE model_ledger (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            time INTEGER NOT NULL,
            actor TEXT NOT NULL,
            -- The name that the model had; not a foreign key, for the ledger outlives models.
            model TEXT NOT NULL,
            kind TEXT NOT NULL,
            version INTEGER,
            detail TEXT NOT NULL,
            hash TEXT NOT NULL CHECK (length(hash) = 64)
        ) STRICT;
        CREATE INDEX model_ledger_by_model ON model_ledger (model, number);
        CREATE TRIGGER model_ledger_is_not_changed BEFORE UPDATE ON model_ledger BEGIN
            SELECT RAISE(ABORT, 'the ledger only grows');
        END;
        CREATE TRIGGER model_ledger_is_not_shortened BEFORE DELETE ON model_ledger BEGIN
            SELECT RAISE(ABORT, 'the ledger only grows');
        END;
        """

    private static let carryOver = """
        INSERT INTO registered_models (name, description, last_version, created_at, updated_at)
            SELECT name, '', max(version), min(created_at), max(created_at) FROM old_model_versions
            GROUP BY name ORDER BY min(rowid);
        INSERT INTO model_versions (model, version, run_id, sha256, description, stage, created_at, updated_at)
            SELECT m.number, version, run_id, sha256, '', 'None', v.created_at, v.created_at
            FROM old_model_versions v JOIN registered_models m USING (name) ORDER BY v.rowid;
        INSERT INTO model_aliases (model, alias, version)
            SELECT m.number, alias, version FROM old_model_aliases JOIN registered_models m USING (name);
        """

    private static func recordVersions(_ database: Database) throws {
        let versions = try Row.fetchAll(
            database,
            sql: "SELECT name, version, sha256, created_at FROM old_model_versions ORDER BY created_at, rowid"
        )
        for row in versions {
            try LedgerRow.append(
                .registered,
                of: row[0],
                version: row[1],
                detail: row[2],
                by: Attribution(actor: unknownActor, time: row[3]),
                in: database
            )
        }
    }

    /// When an alias was set is not known; that it cannot be before its version was made is.
    private static func recordAliases(_ database: Database) throws {
        let aliases = try Row.fetchAll(
            database,
            sql: """
                SELECT name, version, alias, created_at FROM old_model_aliases JOIN old_model_versions USING (name, version)
                ORDER BY created_at, name, alias
                """
        )
        for row in aliases {
            try LedgerRow.append(
                .aliasSet,
                of: row[0],
                version: row[1],
                detail: row[2],
                by: Attribution(actor: unknownActor, time: row[3]),
                in: database
            )
        }
    }
}
