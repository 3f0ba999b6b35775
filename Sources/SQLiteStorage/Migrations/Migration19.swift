/// How documents looked to versions of models, to tell when later ones differ, and what was said of predictions.
enum Migration19 {
    static let sql = """
        CREATE TABLE drift_references (
            model TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version > 0),
            -- Sketches by feature and predicted class, as JSON.
            profile TEXT NOT NULL CHECK (json_valid(profile)),
            kept_at REAL NOT NULL,
            PRIMARY KEY (model, version)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE feedback (
            -- Not a foreign key: feedback may come before its prediction is known.
            prediction TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('label', 'rating', 'outcome')),
            -- Of an outcome; empty of others.
            name TEXT NOT NULL,
            source TEXT NOT NULL,
            label TEXT,
            value REAL,
            said_at REAL NOT NULL,
            PRIMARY KEY (prediction, kind, name, source),
            CHECK ((kind = 'label') = (label IS NOT NULL)),
            CHECK ((kind = 'label') = (value IS NULL)),
            CHECK ((kind = 'outcome') = (name <> ''))
        ) STRICT, WITHOUT ROWID;
        """
}
