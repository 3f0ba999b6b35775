/// What versions of models were found to be ready for.
enum Migration25 {
    static let sql = """
        CREATE TABLE readiness_reports (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            model TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            record TEXT NOT NULL CHECK (json_valid(record))
        ) STRICT;
        CREATE INDEX readiness_reports_by_model ON readiness_reports (model, number);
        """
}
