/// What was predicted, by whom, how fast and how surely.
enum Migration16 {
    static let sql = """
        CREATE TABLE prediction_log (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            -- Seconds since 1970.
            at REAL NOT NULL,
            -- Names, not keys: what was predicted stays known when a model is removed.
            endpoint TEXT NOT NULL,
            model TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            -- Null when the version was asked for by its number.
            role TEXT CHECK (role IN ('stable', 'canary', 'shadow')),
            weight INTEGER CHECK (weight BETWEEN 0 AND 10000),
            -- The first eight bytes of the unit's SHA-256, as a signed number.
            unit INTEGER NOT NULL,
            shadow_of TEXT,
            seconds REAL NOT NULL CHECK (seconds >= 0),
            text_bytes INTEGER NOT NULL CHECK (text_bytes >= 0),
            text_confidence REAL,
            novelty REAL,
            class TEXT,
            confidence REAL CHECK (confidence BETWEEN 0 AND 1),
            -- By class in the version's order, two bytes each: of 65,535, lowest byte first.
            probabilities BLOB,
            failure TEXT,
            CHECK ((role IS NULL) = (weight IS NULL)),
            CHECK ((failure IS NULL) = (class IS NOT NULL)),
            CHECK ((class IS NULL) = (confidence IS NULL) AND (class IS NULL) = (probabilities IS NULL))
        ) STRICT;
        CREATE INDEX prediction_log_by_time ON prediction_log (endpoint, at);
        CREATE INDEX prediction_log_by_unit ON prediction_log (unit);
        """
}
