/// Pipelines, what is remembered of their schedules and triggers, their runs and the steps of those.
///
/// A run goes with its tracked run.
enum Migration10 {
    static let sql = """
        CREATE TABLE pipelines (
            name TEXT PRIMARY KEY,
            definition TEXT NOT NULL,
            is_paused INTEGER NOT NULL CHECK (is_paused IN (0, 1)),
            saved_at REAL NOT NULL
        ) STRICT;

        CREATE TABLE pipeline_memories (
            pipeline TEXT NOT NULL REFERENCES pipelines (name) ON DELETE CASCADE,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (pipeline, key)
        ) STRICT;

        CREATE TABLE pipeline_runs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE REFERENCES runs (id) ON DELETE CASCADE,
            pipeline TEXT NOT NULL,
            definition TEXT NOT NULL,
            parameters TEXT NOT NULL,
            cause TEXT NOT NULL,
            state TEXT NOT NULL,
            failure TEXT NOT NULL,
            is_cancel_wanted INTEGER NOT NULL DEFAULT 0,
            owner TEXT,
            created_at REAL NOT NULL,
            started_at REAL,
            ended_at REAL,
            CHECK ((state = 'running') = (owner IS NOT NULL))
        ) STRICT;
        CREATE INDEX pipeline_runs_by_pipeline ON pipeline_runs (pipeline, number);
        CREATE INDEX pipeline_runs_unfinished ON pipeline_runs (state) WHERE state IN ('pending', 'running');

        CREATE TABLE pipeline_steps (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            run TEXT NOT NULL REFERENCES pipeline_runs (id) ON DELETE CASCADE,
            step TEXT NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL,
            tracked_run TEXT,
            cache_key TEXT,
            cache_note TEXT NOT NULL,
            identity TEXT,
            outputs TEXT NOT NULL,
            outputs_run TEXT,
            failure TEXT NOT NULL,
            started_at REAL,
            ended_at REAL,
            UNIQUE (run, step)
        ) STRICT;
        CREATE INDEX pipeline_steps_by_cache_key ON pipeline_steps (cache_key) WHERE state = 'succeeded';
        """
}
