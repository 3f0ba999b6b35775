/// What looks at drift found, how far predictions are watched, and how far A/B tests have read what an endpoint answered.
enum Migration26 {
    static let sql = """
        CREATE TABLE drift_looks (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            model TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            record TEXT NOT NULL CHECK (json_valid(record))
        ) STRICT;
        CREATE INDEX drift_looks_by_model ON drift_looks (model, number);

        CREATE TABLE drift_watches (
            model TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            -- Of the last prediction that was taken in.
            cursor INTEGER NOT NULL CHECK (cursor >= 0),
            record TEXT NOT NULL CHECK (json_valid(record)),
            PRIMARY KEY (model, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ab_test_cursors (
            test INTEGER PRIMARY KEY REFERENCES ab_tests (number) ON DELETE CASCADE,
            -- Of the last prediction that became an exposure.
            prediction INTEGER NOT NULL CHECK (prediction >= 0)
        ) STRICT;
        """
}
