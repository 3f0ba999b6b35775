/// The first two words on a document, kept so that each page of the review can tell how far people agree.
enum Migration33 {
    static let sql = """
        -- The last words that stand of the first two people who have spoken on a document, by their numbers in `labels`.
        CREATE TABLE label_pairs (
            document INTEGER PRIMARY KEY REFERENCES documents (number) ON DELETE CASCADE,
            first INTEGER NOT NULL,
            second INTEGER NOT NULL CHECK (second > first)
        ) STRICT;
        CREATE INDEX label_pairs_by_second ON label_pairs (second);
        INSERT INTO label_pairs SELECT document, min(number), max(number) FROM (
            SELECT document, number, row_number() OVER (PARTITION BY document ORDER BY number) AS place FROM (
                SELECT document, max(number) AS number FROM labels WHERE withdrawn_at IS NULL GROUP BY document, reviewer
            )
        ) WHERE place <= 2 GROUP BY document HAVING count(*) = 2;
        \(kept(after: "INSERT", as: "insert"))
        \(kept(after: "UPDATE OF withdrawn_at", as: "withdrawal"))
        """

    private static func kept(after event: String, as name: String) -> String {
        """
        CREATE TRIGGER label_pairs_after_\(name) AFTER \(event) ON labels BEGIN
            DELETE FROM label_pairs WHERE document = new.document;
            INSERT INTO label_pairs SELECT new.document, min(number), max(number) FROM (
                SELECT max(number) AS number FROM labels WHERE document = new.document AND withdrawn_at IS NULL
                GROUP BY reviewer ORDER BY 1 LIMIT 2
            ) GROUP BY 1 HAVING count(*) = 2;
        END;
        """
    }
}
