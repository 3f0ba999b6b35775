/// Measurements in the order in which they came.
enum Migration32 {
    static let sql = """
        -- What was logged to a run since its measurements were last sorted into metric_points, where each metric has pages of
        -- its own. Metrics go with their run only.
        CREATE TABLE metric_log (
            owner INTEGER NOT NULL REFERENCES runs (number) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            metric INTEGER NOT NULL,
            timestamp INTEGER NOT NULL,
            step INTEGER NOT NULL,
            value REAL NOT NULL,
            is_nan INTEGER NOT NULL,
            PRIMARY KEY (owner, number)
        ) STRICT, WITHOUT ROWID;
        """
}
