package import Documents
import GRDB

/// The queue of a database.
///
/// A claim is told from every other claim of the same job by the number of attempts, so that whoever ends a job that has
/// been taken from it meanwhile changes nothing.
package struct JobRepository: JobQueue {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func submit(_ submission: Submission, at time: Double) async throws -> SubmissionOutcome {
        try await database.write { try JobRow.submit(submission, at: time, in: $0) }
    }

    package func claim(owner: String, at time: Double) async throws -> Job? {
        try await database.write { database in
            try Row.fetchOne(
                database,
                sql: """
                    UPDATE jobs SET state = 'running', owner = ?, attempts = attempts + 1, started_at = ?
                    WHERE id = (SELECT id FROM jobs WHERE state = 'queued' ORDER BY id LIMIT 1)
                    RETURNING \(JobRow.columns)
                    """,
                arguments: [owner, time]
            ).map(JobRow.job)
        }
    }

    package func complete(_ job: Job, with reading: Reading, at time: Double) async throws -> [Job] {
        try await database.write { database in
            guard let document = try Self.document(of: job, in: database) else { throw Self.lost(job) }
            try database.execute(
                sql: "UPDATE jobs SET state = 'done', owner = NULL, finished_at = ? WHERE id = ?",
                arguments: [time, job.id]
            )
            try ReadingRow.write(reading, to: document, at: time, in: database)
            return try reading.children.compactMap { child in
                switch try JobRow.submit(child, at: time, in: database) {
                case .accepted(let job): job
                case .duplicate: nil
                }
            }
        }
    }

    package func fail(_ job: Job, with failure: Failure, at time: Double) async throws {
        try await database.write { database in
            guard try Self.document(of: job, in: database) != nil else { return }
            try JobRow.fail(job.id, with: failure, at: time, in: database)
        }
    }

    package func release(_ job: Job) async throws {
        try await database.write { database in
            guard try Self.document(of: job, in: database) != nil else { return }
            try database.execute(
                sql: "UPDATE jobs SET state = 'queued', owner = NULL, started_at = NULL WHERE id = ?",
                arguments: [job.id]
            )
        }
    }

    /// The short key of the document on which the claimed job still runs; nil when the claim is over.
    private static func document(of job: Job, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database,
            sql: "SELECT document FROM jobs WHERE id = ? AND state = 'running' AND attempts = ?",
            arguments: [job.id, job.attempts]
        )
    }

    private static func lost(_ job: Job) -> Failure {
        Failure(
            code: "job_lost",
            message: "Job \(job.id) for '\(job.name)' was deleted or given to another process; its result is dropped."
        )
    }

    package func recover(
        maximumAttempts: Int,
        at time: Double,
        isAlive: @Sendable (String) -> Bool
    ) async throws -> Int {
        let owners = try await database.read { database in
            try String.fetchAll(database, sql: "SELECT DISTINCT owner FROM jobs WHERE state = 'running'")
        }
        var recovered = 0
        // A name stands for one process for ever, so an owner found dead here stays dead until the write.
        for owner in owners where !isAlive(owner) {
            recovered += try await recover(from: owner, maximumAttempts: maximumAttempts, at: time)
        }
        return recovered
    }

    private func recover(from owner: String, maximumAttempts: Int, at time: Double) async throws -> Int {
        try await database.write { database in
            let killers = try Int64.fetchAll(
                database,
                sql: "SELECT id FROM jobs WHERE state = 'running' AND owner = ? AND deaths + 1 >= ?",
                arguments: [owner, maximumAttempts]
            )
            let failure = Failure(
                code: "worker_crashed",
                message: "The process died \(maximumAttempts) times while reading this document. It is not tried again."
            )
            for id in killers { try JobRow.fail(id, with: failure, at: time, in: database) }
            try database.execute(
                sql: """
                    UPDATE jobs SET state = 'queued', owner = NULL, started_at = NULL, deaths = deaths + 1
                    WHERE state = 'running' AND owner = ?
                    """,
                arguments: [owner]
            )
            return database.changesCount
        }
    }

    package func cancel(_ id: Int64, with failure: Failure, at time: Double) async throws -> Job? {
        try await database.write { database in
            guard try JobRow.first(where: "id = ? AND state IN ('queued', 'running')", [id], in: database) != nil else {
                return nil
            }
            try JobRow.fail(id, with: failure, at: time, in: database)
            return try JobRow.first(where: "id = ?", [id], in: database)
        }
    }

    package func retry(_ id: Int64, traceparent: String?) async throws -> Job? {
        try await database.write { try JobRow.requeue(id, traceparent: traceparent, in: $0) }
    }

    package func reread(_ document: DocumentID, traceparent: String?) async throws -> Job? {
        try await database.write { database in
            let condition = "document = (SELECT number FROM documents WHERE id = ?) AND state IN ('done', 'failed')"
            guard let job = try JobRow.first(where: condition, [document.digest], in: database) else { return nil }
            return try JobRow.requeue(job.id, from: ["done", "failed"], traceparent: traceparent, in: database)
        }
    }

    package func job(_ id: Int64) async throws -> Job? {
        try await database.read { try JobRow.first(where: "id = ?", [id], in: $0) }
    }

    package func job(of document: DocumentID) async throws -> Job? {
        try await database.read { database in
            let condition = "document = (SELECT number FROM documents WHERE id = ?)"
            return try JobRow.first(where: condition, [document.digest], in: database)
        }
    }

    package func jobs(state: Job.State?, before: Int64?, limit: Int) async throws -> [Job] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT \(JobRow.columns) FROM jobs
                    WHERE (:state IS NULL OR state = :state) AND (:before IS NULL OR id < :before)
                    ORDER BY id DESC LIMIT :limit
                    """,
                arguments: ["state": state?.rawValue, "before": before, "limit": max(0, limit)]
            ).map(JobRow.job)
        }
    }

    package func counts() async throws -> [Job.State: Int] {
        try await database.read { database in
            var counts = Dictionary(uniqueKeysWithValues: Job.State.allCases.map { ($0, 0) })
            for row in try Row.fetchAll(database, sql: "SELECT state, count(*) AS number FROM jobs GROUP BY state") {
                counts[try DocumentRow.value(row["state"], name: "job state")] = row["number"]
            }
            return counts
        }
    }
}
