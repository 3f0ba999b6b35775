/// A/B tests, which unit got which variant, and what was measured of it.
enum Migration18 {
    static let sql = """
        CREATE TABLE ab_tests (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE,
            state TEXT NOT NULL CHECK (state IN ('draft', 'running', 'stopped')),
            -- The plan and how far the test has come, as JSON.
            record TEXT NOT NULL CHECK (json_valid(record)),
            -- Counts of what follows, so that a limit costs nothing to keep.
            units INTEGER NOT NULL DEFAULT 0 CHECK (units >= 0),
            writes INTEGER NOT NULL DEFAULT 0 CHECK (writes >= 0)
        ) STRICT;

        CREATE TABLE ab_exposures (
            test INTEGER NOT NULL REFERENCES ab_tests (number) ON DELETE CASCADE,
            unit TEXT NOT NULL,
            -- Its place in the plan.
            variant INTEGER NOT NULL CHECK (variant >= 0),
            -- Not a foreign key: predictions may be forgotten, and may come later.
            prediction TEXT,
            slice TEXT NOT NULL,
            exposed_at REAL NOT NULL,
            -- Whether the unit got another variant, too.
            is_mixed INTEGER NOT NULL DEFAULT 0 CHECK (is_mixed IN (0, 1)),
            PRIMARY KEY (test, unit)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ab_outcomes (
            test INTEGER NOT NULL REFERENCES ab_tests (number) ON DELETE CASCADE,
            metric TEXT NOT NULL,
            unit TEXT NOT NULL,
            -- Whether it was measured before the test began.
            is_history INTEGER NOT NULL CHECK (is_history IN (0, 1)),
            measured_at REAL NOT NULL,
            value REAL NOT NULL,
            PRIMARY KEY (test, metric, unit, is_history, measured_at)
        ) STRICT, WITHOUT ROWID;
        """
}
