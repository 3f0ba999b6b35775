import Documents
import GRDB

/// How a row of `jobs` becomes a job, and how jobs enter the queue.
enum JobRow {
    /// The columns that `job(from:)` reads, for a query or a `RETURNING` on `jobs`.
    static let columns = """
        *,
        (SELECT id FROM documents WHERE number = jobs.document) AS document_id,
        (SELECT name FROM documents WHERE number = jobs.document) AS name
        """

    static func job(from row: Row) throws -> Job {
        var job = Job(
            id: row["id"],
            documentID: try DocumentRow.id(row["document_id"]),
            name: row["name"],
            state: try DocumentRow.value(row["state"], name: "job state"),
            attempts: row["attempts"],
            createdAt: row["created_at"]
        )
        job.startedAt = row["started_at"]
        job.finishedAt = row["finished_at"]
        job.failure = DocumentRow.failure(from: row)
        job.traceparent = row["traceparent"]
        return job
    }

    /// The first job that `condition`, SQL on `jobs`, lets through.
    static func first(
        where condition: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> Job? {
        try Row.fetchOne(
            database,
            sql: "SELECT \(columns) FROM jobs WHERE \(condition) LIMIT 1",
            arguments: arguments
        ).map(job)
    }

    /// Accepts or recognises a submission; a document that could not be read before gets another chance.
    static func submit(_ submission: Submission, at time: Double, in database: Database) throws -> SubmissionOutcome {
        if let known = try DocumentRow.record(of: submission.id, in: database) {
            guard known.status == .failed, let job = try requeue(submission, in: database) else {
                return .duplicate(known)
            }
            return .accepted(job)
        }
        try database.execute(
            sql: """
                INSERT INTO documents (id, name, folded_name, status, byte_count, added_at, parent)
                VALUES (?, ?, ?, 'queued', ?, ?, (SELECT number FROM documents WHERE id = ?))
                """,
            arguments: [
                submission.id.digest, submission.name, FoldedName.of(submission.name), submission.byteCount, time,
                submission.parentID?.digest,
            ]
        )
        let document = database.lastInsertedRowID
        try database.execute(
            sql: "INSERT INTO jobs (document, state, created_at, traceparent) VALUES (?, 'queued', ?, ?)",
            arguments: [document, time, submission.traceparent]
        )
        guard let job = try first(where: "document = ?", [document], in: database) else {
            throw Failure.corrupt("job of '\(submission.id)'")
        }
        return .accepted(job)
    }

    private static func requeue(_ submission: Submission, in database: Database) throws -> Job? {
        let condition = "document = (SELECT number FROM documents WHERE id = ?) AND state = 'failed'"
        guard let job = try first(where: condition, [submission.id.digest], in: database) else { return nil }
        return try requeue(job.id, traceparent: submission.traceparent, in: database)
    }

    /// Puts a job that has failed, or is in another of `states`, and its document back to the start; nil when it is unknown
    /// or in none of them.
    static func requeue(
        _ id: Int64,
        from states: [String] = ["failed"],
        traceparent: String?,
        in database: Database
    ) throws -> Job? {
        let columns = SQL(sql: columns)
        let request: SQLRequest<Row> = """
            UPDATE jobs SET state = 'queued', deaths = 0, started_at = NULL, finished_at = NULL,
                failure_code = NULL, failure_message = NULL, traceparent = \(traceparent)
            WHERE id = \(id) AND state IN \(states)
            RETURNING \(columns)
            """
        let row = try request.fetchOne(database)
        guard let row else { return nil }
        try database.execute(
            sql: "UPDATE documents SET status = 'queued', failure_code = NULL, failure_message = NULL WHERE number = ?",
            arguments: [row["document"] as Int64]
        )
        return try job(from: row)
    }

    /// Marks a job and its document failed, and takes back what may have been indexed.
    static func fail(_ id: Int64, with failure: Failure, at time: Double, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE jobs SET state = 'failed', owner = NULL, finished_at = ?, failure_code = ?, failure_message = ?
                WHERE id = ?
                """,
            arguments: [time, failure.code, failure.message, id]
        )
        try database.execute(
            sql: """
                UPDATE documents SET status = 'failed', failure_code = ?, failure_message = ?
                WHERE number = (SELECT document FROM jobs WHERE id = ?)
                """,
            arguments: [failure.code, failure.message, id]
        )
        try database.execute(
            sql: "DELETE FROM passages WHERE document = (SELECT document FROM jobs WHERE id = ?)",
            arguments: [id]
        )
    }
}
