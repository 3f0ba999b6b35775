/// What a document is held to be, beside the document itself, and its orders; who reviewed what, and what was before.
///
/// A person's word counts before the model's. Triggers keep both columns true, whoever writes.
enum Migration28 {
    static let sql = """
        ALTER TABLE documents ADD COLUMN held_class TEXT;
        ALTER TABLE documents ADD COLUMN held_confidence REAL;
        UPDATE documents SET
            held_class = coalesce(
                (SELECT class FROM reviews WHERE document = documents.number),
                (SELECT class FROM predictions WHERE number = documents.prediction)
            ),
            held_confidence = (SELECT confidence FROM predictions WHERE number = documents.prediction);

        CREATE TRIGGER documents_predicted AFTER UPDATE OF prediction ON documents BEGIN
            UPDATE documents SET
                held_class = coalesce(
                    (SELECT class FROM reviews WHERE document = new.number),
                    (SELECT class FROM predictions WHERE number = new.prediction)
                ),
                held_confidence = (SELECT confidence FROM predictions WHERE number = new.prediction)
            WHERE number = new.number;
        END;
        CREATE TRIGGER reviews_removed AFTER DELETE ON reviews BEGIN
            UPDATE documents SET held_class = (SELECT class FROM predictions WHERE number = documents.prediction)
            WHERE number = old.document;
        END;

        -- Every word of every person on a document, in its order; `reviews` holds the last that stands.
        CREATE TABLE labels (
            number INTEGER PRIMARY KEY,
            document INTEGER NOT NULL REFERENCES documents (number) ON DELETE CASCADE,
            class TEXT NOT NULL CHECK (class <> ''),
            reviewer TEXT NOT NULL,
            labelled_at REAL NOT NULL,
            -- What the model had said at that time; null where none had.
            prediction TEXT,
            withdrawn_at REAL
        ) STRICT;
        CREATE INDEX labels_by_document ON labels (document, number);
        CREATE INDEX labels_by_reviewer ON labels (reviewer, number);
        INSERT INTO labels (document, class, reviewer, labelled_at)
            SELECT document, class, reviewer, reviewed_at FROM reviews ORDER BY reviewed_at;
        \(reviewed("INSERT"))
        \(reviewed("UPDATE"))

        -- Each order ends with the number, on which a piece of the table goes on.
        CREATE INDEX documents_by_class ON documents (held_class, number, status);
        CREATE INDEX documents_by_date ON documents (date, number);
        CREATE INDEX documents_by_confidence ON documents (held_confidence, number, status);
        CREATE INDEX documents_by_name ON documents (folded_name, number);

        -- How well a passage answers a question, as a person judged it.
        CREATE TABLE judgements (
            question TEXT NOT NULL CHECK (question <> ''),
            passage_document TEXT NOT NULL CHECK (length(passage_document) = 64),
            passage_ordinal INTEGER NOT NULL CHECK (passage_ordinal >= 0),
            judge TEXT NOT NULL,
            grade INTEGER NOT NULL CHECK (grade BETWEEN 0 AND 3),
            -- To the letter, so that the judgement can be held against an index of another making.
            quote TEXT NOT NULL,
            judged_at REAL NOT NULL,
            PRIMARY KEY (question, passage_document, passage_ordinal, judge)
        ) STRICT, WITHOUT ROWID;
        """

    /// What was said again, or is restored, is in the list already.
    private static func reviewed(_ event: String) -> String {
        """
        CREATE TRIGGER reviews_after_\(event.lowercased()) AFTER \(event) ON reviews BEGIN
            UPDATE documents SET held_class = new.class WHERE number = new.document;
            INSERT INTO labels (document, class, reviewer, labelled_at, prediction)
                SELECT new.document, new.class, new.reviewer, new.reviewed_at, (
                    SELECT predictions.id FROM documents JOIN predictions ON predictions.number = documents.prediction
                    WHERE documents.number = new.document
                ) WHERE NOT EXISTS (
                    SELECT 1 FROM labels WHERE document = new.document AND class = new.class
                        AND reviewer = new.reviewer AND labelled_at = new.reviewed_at AND withdrawn_at IS NULL
                );
        END;
        """
    }
}
