/// Documents, what was read from them, what was predicted, and the queue of work.
///
/// `number` is a short key for joins inside the database; the world knows a document by `id`.
enum Migration1 {
    static let sql = """
        CREATE TABLE predictions (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            -- Not a foreign key: a file may be classified without being kept.
            document_id TEXT CHECK (length(document_id) = 64),
            class TEXT NOT NULL,
            confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
            probabilities TEXT NOT NULL CHECK (json_valid(probabilities)),
            model_name TEXT NOT NULL,
            model_version INTEGER NOT NULL CHECK (model_version > 0),
            milliseconds REAL NOT NULL CHECK (milliseconds >= 0),
            explanation TEXT NOT NULL CHECK (json_valid(explanation)),
            created_at REAL NOT NULL
        ) STRICT;
        CREATE INDEX predictions_by_document ON predictions (document_id);

        CREATE TABLE documents (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
            name TEXT NOT NULL,
            folded_name TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN ('queued', 'ready', 'failed')),
            byte_count INTEGER NOT NULL CHECK (byte_count >= 0),
            added_at REAL NOT NULL,
            parent INTEGER REFERENCES documents (number) ON DELETE SET NULL,
            file_type TEXT,
            page_count INTEGER CHECK (page_count >= 0),
            word_count INTEGER CHECK (word_count >= 0),
            text_confidence REAL CHECK (text_confidence BETWEEN 0 AND 1),
            date TEXT,
            -- What the file says beside its pages, as JSON.
            details TEXT CHECK (details IS NULL OR json_valid(details)),
            prediction INTEGER REFERENCES predictions (number) ON DELETE SET NULL,
            failure_code TEXT,
            failure_message TEXT,
            CHECK ((status = 'failed') = (failure_code IS NOT NULL)),
            CHECK ((failure_code IS NULL) = (failure_message IS NULL)),
            CHECK (status <> 'ready' OR (
                file_type IS NOT NULL AND page_count IS NOT NULL AND word_count IS NOT NULL AND details IS NOT NULL
            ))
        ) STRICT;
        CREATE INDEX documents_by_parent ON documents (parent);
        CREATE INDEX documents_by_prediction ON documents (prediction);
        CREATE INDEX documents_by_status ON documents (status, number);

        CREATE TABLE pages (
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            number INTEGER NOT NULL CHECK (number > 0),
            content BLOB NOT NULL,
            PRIMARY KEY (document, number)
        ) STRICT;

        CREATE TABLE features (
            document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
            record TEXT NOT NULL CHECK (json_valid(record)),
            -- Float32, little-endian; null until made.
            content_embedding BLOB CHECK (length(content_embedding) % 4 = 0)
        ) STRICT;
        CREATE INDEX features_without_embedding ON features (document) WHERE content_embedding IS NULL;

        CREATE TABLE jobs (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            document INTEGER NOT NULL UNIQUE REFERENCES documents (number) ON DELETE CASCADE,
            state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed')),
            owner TEXT,
            -- Grows with every claim and never shrinks, so it tells one claim of the job from another.
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            -- How many owners died while they ran it.
            deaths INTEGER NOT NULL DEFAULT 0 CHECK (deaths >= 0),
            created_at REAL NOT NULL,
            started_at REAL,
            finished_at REAL,
            failure_code TEXT,
            failure_message TEXT,
            CHECK ((state = 'running') = (owner IS NOT NULL)),
            CHECK ((state IN ('done', 'failed')) = (finished_at IS NOT NULL)),
            CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
            CHECK ((failure_code IS NULL) = (failure_message IS NULL))
        ) STRICT;
        CREATE INDEX jobs_by_state ON jobs (state, id);
        """
}
