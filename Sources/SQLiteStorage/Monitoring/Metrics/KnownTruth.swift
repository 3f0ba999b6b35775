import GRDB

/// What is said of a prediction: whether it was right, and how content someone was.
struct KnownTruth: Hashable {
    var isRight: Bool?
    var rating: Double?

    /// Whether anything can be said of the prediction `l` of the log: there is feedback, or it stands with a document.
    static let mayBeKnown = """
        (EXISTS (SELECT 1 FROM feedback f WHERE f.prediction = l.id)
            OR EXISTS (SELECT 1 FROM predictions p WHERE p.id = l.id))
        """

    /// Asks what class was said last of a prediction, as feedback or as a review of the document that it stands with.
    ///
    /// - Parameter id: SQL for the prediction's id.
    static func label(of id: String) -> String {
        """
        SELECT label FROM (
            SELECT label, said_at FROM feedback WHERE prediction = \(id) AND kind = 'label'
            UNION ALL
            SELECT r.class, r.reviewed_at FROM predictions p
                JOIN documents d ON d.prediction = p.number JOIN reviews r ON r.document = d.number
                WHERE p.id = \(id)
        ) ORDER BY said_at DESC LIMIT 1
        """
    }

    /// What was counted before.
    init(countedOf prediction: String, in database: Database) throws {
        let row = try Row.fetchOne(
            database.cachedStatement(sql: "SELECT is_right, rating FROM metric_truths WHERE prediction = ?"),
            arguments: [prediction]
        )
        (isRight, rating) = (row?["is_right"], row?["rating"])
    }

    /// The latest said: as feedback, or as a review of the document that the prediction stands with.
    init(of prediction: CountedPrediction, in database: Database) throws {
        let label = try String.fetchOne(
            database.cachedStatement(sql: Self.label(of: ":id")),
            arguments: ["id": prediction.id]
        )
        // What was not answered was not wrong.
        isRight = prediction.subject.label.flatMap { given in label.map { $0 == given } }
        rating = try Double.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT value FROM feedback WHERE prediction = ? AND kind = 'rating' ORDER BY said_at DESC LIMIT 1
                    """
            ),
            arguments: [prediction.id]
        )
    }
}
