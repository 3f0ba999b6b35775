/// What runs leave behind beside their figures.
enum Migration5 {
    static let sql = """
        CREATE TABLE run_artifacts (
            run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
            name TEXT NOT NULL CHECK (name <> ''),
            data BLOB NOT NULL,
            PRIMARY KEY (run, name)
        ) STRICT;
        """
}
