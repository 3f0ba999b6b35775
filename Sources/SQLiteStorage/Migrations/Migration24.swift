/// Messages about alerts on their way.
enum Migration24 {
    static let sql = """
        CREATE TABLE alert_notifications (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            target TEXT NOT NULL,
            -- Those of one target and group that wait are told together. Not `group`, which is a word of SQL.
            bundle TEXT NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'failed')),
            messages TEXT NOT NULL CHECK (json_valid(messages)),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            created_at REAL NOT NULL,
            due REAL NOT NULL,
            sent_at REAL,
            failure TEXT,
            CHECK ((state = 'sent') = (sent_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX alert_notifications_waiting ON alert_notifications (due) WHERE state = 'waiting';
        CREATE INDEX alert_notifications_by_state ON alert_notifications (state, number);
        """
}
