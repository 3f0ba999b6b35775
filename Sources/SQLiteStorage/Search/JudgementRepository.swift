package import Documents
import GRDB
package import Search

/// The judgements of a database.
package struct JudgementRepository: JudgementStore {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func keep(_ judgements: [Judgement], maximum: Int) async throws {
        try await database.write { database in
            for judgement in judgements {
                try database.execute(
                    sql: """
                        INSERT INTO judgements (
                            question, passage_document, passage_ordinal, judge, grade, quote, judged_at
                        ) VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT DO UPDATE SET
                            grade = excluded.grade, quote = excluded.quote, judged_at = excluded.judged_at
                        """,
                    arguments: [
                        judgement.question, judgement.documentID.digest, judgement.ordinal, judgement.judge,
                        judgement.grade, judgement.quote, judgement.judgedAt,
                    ]
                )
            }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM judgements") ?? 0
            guard count <= maximum else {
                throw Failure(
                    code: "too_many_judgements",
                    message: "There are \(maximum) judgements, the most that are kept. Export them, and forget some."
                )
            }
        }
    }

    package func remove(question: String, document: DocumentID, ordinal: Int, judge: String) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    DELETE FROM judgements
                    WHERE question = ? AND passage_document = ? AND passage_ordinal = ? AND judge = ?
                    """,
                arguments: [question, document.digest, ordinal, judge]
            )
        }
    }

    package func judgements(of question: String) async throws -> [Judgement] {
        try await database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM judgements WHERE question = ?", arguments: [question])
                .map(Self.judgement)
        }
    }

    package func all() async throws -> [Judgement] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM judgements ORDER BY question, passage_document, passage_ordinal, judge"
            ).map(Self.judgement)
        }
    }

    private static func judgement(_ row: Row) throws -> Judgement {
        Judgement(
            question: row["question"],
            documentID: try DocumentRow.id(row["passage_document"]),
            ordinal: row["passage_ordinal"],
            quote: row["quote"],
            grade: row["grade"],
            judge: row["judge"],
            judgedAt: row["judged_at"]
        )
    }
}
