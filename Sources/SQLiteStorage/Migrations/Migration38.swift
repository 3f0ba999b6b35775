/// Looks at whether a version is ready that have not ended.
enum Migration38 {
    static let sql = """
        -- One row: the few of them are decided over together.
        CREATE TABLE readiness_queue (record TEXT NOT NULL CHECK (json_valid(record))) STRICT;
        INSERT INTO readiness_queue VALUES ('{"looks": []}');
        """
}
