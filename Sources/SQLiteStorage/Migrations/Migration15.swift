/// Rollouts, what happened in them, and incidents.
enum Migration15 {
    static let sql = """
        CREATE TABLE rollouts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            endpoint TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'completed', 'rolled_back', 'aborted')),
            revision INTEGER NOT NULL CHECK (revision > 0),
            -- The whole of it, its evidence included, as JSON.
            record TEXT NOT NULL CHECK (json_valid(record))
        ) STRICT;
        CREATE INDEX rollouts_by_endpoint ON rollouts (endpoint, number);
        CREATE UNIQUE INDEX rollouts_under_way ON rollouts (endpoint) WHERE state IN ('running', 'paused');

        CREATE TABLE rollout_events (
            number INTEGER PRIMARY KEY,
            rollout INTEGER NOT NULL REFERENCES rollouts (number),
            time REAL NOT NULL,
            actor TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX rollout_events_by_rollout ON rollout_events (rollout, number);

        CREATE TABLE incidents (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            rollout INTEGER NOT NULL REFERENCES rollouts (number),
            record TEXT NOT NULL CHECK (json_valid(record)),
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1))
        ) STRICT;
        """
}
