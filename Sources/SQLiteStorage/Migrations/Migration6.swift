import Foundation
import GRDB

/// Experiments, and runs whose parameters, measurements and files can be searched; replaces the JSON of step 2.
enum Migration6 {
    static func migrate(_ database: Database) throws {
        try database.execute(sql: tables)
        try database.execute(sql: carryOver)
        try carryArtifacts(database)
        try database.execute(sql: "DROP TABLE run_artifacts; DROP TABLE old_runs;")
    }

    private static let tables = """
        CREATE TABLE experiments (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE CHECK (name <> ''),
            lifecycle TEXT NOT NULL CHECK (lifecycle IN ('active', 'deleted')),
            created_at REAL NOT NULL,
            updated_at REAL NOT NULL
        ) STRICT;

        CREATE TABLE experiment_tags (
            owner INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;

        DROP INDEX runs_by_start;
        ALTER TABLE runs RENAME TO old_runs;
        CREATE TABLE runs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            experiment INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            user TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('scheduled', 'running', 'finished', 'failed', 'killed')),
            lifecycle TEXT NOT NULL CHECK (lifecycle IN ('active', 'deleted')),
            started_at REAL NOT NULL,
            ended_at REAL,
            deleted_at REAL,
            CHECK ((lifecycle = 'deleted') = (deleted_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX runs_by_start ON runs (experiment, lifecycle, started_at, number);

        CREATE TABLE run_parameters (
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX run_parameters_by_value ON run_parameters (key, value);

        CREATE TABLE run_tags (
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX run_tags_by_value ON run_tags (key, value);

        -- A metric of a run with its latest measurement; a value of null is not a number.
        CREATE TABLE metrics (
            number INTEGER PRIMARY KEY,
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value REAL,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            UNIQUE (owner, key)
        ) STRICT;
        CREATE INDEX metrics_by_value ON metrics (key, value, owner);

        -- All measurements; what is not a number has the value 0 here, for a key may not be null.
        CREATE TABLE metric_points (
            metric INTEGER NOT NULL REFERENCES metrics (number) ON DELETE CASCADE,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            value REAL NOT NULL,
            is_nan INTEGER NOT NULL,
            PRIMARY KEY (metric, timestamp, step, value, is_nan)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE datasets (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            digest TEXT NOT NULL,
            source_type TEXT NOT NULL,
            source TEXT NOT NULL,
            schema TEXT,
            profile TEXT,
            UNIQUE (name, digest, source_type, source)
        ) STRICT;
        CREATE TABLE run_inputs (
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            dataset INTEGER NOT NULL REFERENCES datasets (number),
            context TEXT,
            tags TEXT NOT NULL CHECK (json_valid(tags)),
            PRIMARY KEY (owner, dataset)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX run_inputs_by_dataset ON run_inputs (dataset);

        CREATE TABLE logged_models (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            experiment INTEGER NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
            name TEXT NOT NULL,
            type TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('pending', 'ready', 'failed')),
            -- Not a foreign key: the model outlives its run.
            run_id TEXT,
            created_at REAL NOT NULL,
            updated_at REAL NOT NULL
        ) STRICT;
        CREATE INDEX logged_models_by_experiment ON logged_models (experiment, number);
        CREATE TABLE logged_model_tags (
            owner INTEGER NOT NULL REFERENCES logged_models (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE logged_model_parameters (
            owner INTEGER NOT NULL REFERENCES logged_models (number) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (owner, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE run_outputs (
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            model TEXT NOT NULL,
            PRIMARY KEY (owner, model)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE artifacts (
            -- The id of a run or of a logged model.
            owner TEXT NOT NULL,
            path TEXT NOT NULL CHECK (path <> ''),
            size INTEGER NOT NULL CHECK (size >= 0),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            -- The bytes of a small file; a large one lies under its SHA-256 in the folder of artifacts.
            data BLOB,
            PRIMARY KEY (owner, path)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX artifacts_by_file ON artifacts (sha256) WHERE data IS NULL;
        CREATE TRIGGER run_deleted AFTER DELETE ON runs BEGIN
            DELETE FROM artifacts WHERE owner = old.id;
        END;
        CREATE TRIGGER logged_model_deleted AFTER DELETE ON logged_models BEGIN
            DELETE FROM artifacts WHERE owner = old.id;
        END;
        """

    private static let carryOver = """
        INSERT INTO experiments (id, name, lifecycle, created_at, updated_at) VALUES (0, 'Default', 'active', 0, 0);
        INSERT OR IGNORE INTO experiments (name, lifecycle, created_at, updated_at)
            SELECT experiment, 'active', min(started_at), min(started_at) FROM old_runs
            WHERE experiment <> '' GROUP BY experiment ORDER BY min(number);
        INSERT INTO runs (number, id, experiment, name, user, status, lifecycle, started_at, ended_at)
            SELECT number, id, coalesce((SELECT id FROM experiments WHERE name = experiment), 0), '', '', status, 'active',
                started_at, ended_at FROM old_runs;
        INSERT INTO run_parameters
            SELECT number, j.key, j.value FROM old_runs, json_each(parameters) j;
        INSERT INTO metrics (owner, key, value, timestamp, step)
            SELECT number, j.key,
                CASE j.value WHEN 'inf' THEN 9e999 WHEN '-inf' THEN -9e999 WHEN 'nan' THEN NULL ELSE j.value END,
                CAST(coalesce(ended_at, started_at) * 1000 AS INTEGER), 0
            FROM old_runs, json_each(metrics) j;
        INSERT INTO metric_points
            SELECT number, timestamp, step, coalesce(value, 0), value IS NULL FROM metrics;
        """

    private static func carryArtifacts(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT run, name, data FROM run_artifacts")
        while let row = try rows.next() {
            let data: [UInt8] = Array(row["data"] as Data)
            try database.execute(
                sql: "INSERT INTO artifacts (owner, path, size, sha256, data) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    row["run"] as String, row["name"] as String, data.count, FileDigest.sha256(of: data), Data(data),
                ]
            )
        }
    }
}
