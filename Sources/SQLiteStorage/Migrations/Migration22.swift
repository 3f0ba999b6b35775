/// Measurements in windows, and what has not been counted in them yet.
enum Migration22 {
    static let sql = """
        CREATE TABLE metric_series (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            model TEXT NOT NULL,
            version INTEGER NOT NULL,
            arm TEXT NOT NULL,
            slice TEXT NOT NULL,
            UNIQUE (model, version, kind, arm, slice)
        ) STRICT;

        CREATE TABLE metric_windows (
            series INTEGER NOT NULL REFERENCES metric_series (number) ON DELETE CASCADE,
            -- Seconds that the window is long, and where it begins, in seconds since 1970.
            span INTEGER NOT NULL CHECK (span > 0),
            start INTEGER NOT NULL CHECK (start % span = 0),
            count INTEGER NOT NULL,
            total REAL NOT NULL,
            spread REAL NOT NULL,
            expected REAL NOT NULL,
            last REAL,
            last_at REAL,
            -- Buckets and counts, as JSON.
            sketch TEXT CHECK (sketch IS NULL OR json_valid(sketch)),
            PRIMARY KEY (series, span, start)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX metric_windows_by_age ON metric_windows (span, start);

        CREATE TABLE metric_progress (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- The last prediction of the log that was counted.
            prediction INTEGER NOT NULL,
            -- When the monitor took its last look, in seconds since 1970.
            looked_at REAL
        ) STRICT;
        INSERT INTO metric_progress VALUES (1, 0, NULL);

        -- What was counted of what is said of a prediction, so that a later word can take its place.
        CREATE TABLE metric_truths (
            prediction TEXT PRIMARY KEY,
            is_right INTEGER CHECK (is_right IN (0, 1)),
            rating REAL,
            counted_at REAL NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX metric_truths_by_age ON metric_truths (counted_at);

        -- Predictions of which something was said that is not counted, and documents read.
        CREATE TABLE metric_news (prediction TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        CREATE TABLE metric_readings (
            job INTEGER PRIMARY KEY,
            at REAL NOT NULL,
            seconds REAL NOT NULL
        ) STRICT;

        \(news("feedback_said", "INSERT ON feedback", "SELECT new.prediction AS id"));
        \(news("feedback_changed", "UPDATE ON feedback", "SELECT new.prediction AS id"));
        \(news("review_said", "INSERT ON reviews", reviewed));
        \(news("review_changed", "UPDATE ON reviews", reviewed));
        CREATE TRIGGER metric_document_read AFTER UPDATE OF state ON jobs
        WHEN new.state = 'done' AND old.state <> 'done' AND new.started_at IS NOT NULL BEGIN
            DELETE FROM metric_readings WHERE job = new.id;
            INSERT INTO metric_readings VALUES (new.id, new.finished_at, max(0, new.finished_at - new.started_at));
        END;
        """

    private static let reviewed = """
        SELECT predictions.id FROM documents JOIN predictions ON predictions.number = documents.prediction
            WHERE documents.number = new.document
        """

    /// Not `INSERT OR IGNORE`: the statement that sets a trigger off says what happens to conflicts within it.
    private static func news(_ name: String, _ event: String, _ predictions: String) -> String {
        """
        CREATE TRIGGER metric_\(name) AFTER \(event) BEGIN
            INSERT INTO metric_news SELECT id FROM (\(predictions))
                WHERE id NOT IN (SELECT prediction FROM metric_news);
        END
        """
    }
}
