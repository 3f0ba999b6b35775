/// Alerts, what happened to them, and silences.
enum Migration23 {
    static let sql = """
        CREATE TABLE alerts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            -- The whole of it, as JSON.
            record TEXT NOT NULL CHECK (json_valid(record))
        ) STRICT;

        CREATE TABLE alert_events (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            -- Not a foreign key: a timeline outlives the alert for a while.
            alert TEXT NOT NULL,
            time REAL NOT NULL,
            actor TEXT NOT NULL,
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX alert_events_by_alert ON alert_events (alert, number);

        CREATE TABLE alert_silences (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            record TEXT NOT NULL CHECK (json_valid(record))
        ) STRICT;
        """
}
