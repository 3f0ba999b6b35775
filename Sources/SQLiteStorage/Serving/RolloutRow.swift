import Documents
import GRDB
import Serving
import Tracking

/// Reads and writes rollouts.
enum RolloutRow {
    static func all(_ condition: String, _ arguments: StatementArguments, in database: Database) throws -> [Rollout] {
        try Row.fetchAll(database, sql: "SELECT record FROM rollouts \(condition)", arguments: arguments)
            .map { try JSONColumn.value(Rollout.self, from: $0[0], name: "rollout") }
    }

    /// Gives the rollout its next revision, and its place when it is new.
    ///
    /// - Returns: Its short key.
    /// - Throws: `Failure` with code `rollout_changed` or `rollout_under_way`.
    static func claim(_ rollout: inout Rollout, in database: Database) throws -> Int64 {
        let row = try Row.fetchOne(
            database,
            sql: "SELECT number, revision FROM rollouts WHERE id = ?",
            arguments: [rollout.id]
        )
        guard row?["revision"] ?? 0 == rollout.revision else {
            throw Failure(
                code: "rollout_changed",
                message: "The rollout '\(rollout.id)' was changed meanwhile. Look at it again and decide anew."
            )
        }
        rollout.revision += 1
        if let row { return row["number"] }
        let other = try String.fetchOne(
            database,
            sql: "SELECT id FROM rollouts WHERE endpoint = ? AND state IN ('running', 'paused')",
            arguments: [rollout.endpoint]
        )
        if let other {
            throw Failure(
                code: "rollout_under_way",
                message: "The rollout '\(other)' is under way at '\(rollout.endpoint)'. Promote or abort it first."
            )
        }
        // What was asked before has no say in it.
        rollout.cursor = try EvidenceRow.start(in: database)
        try database.execute(
            sql: "INSERT INTO rollouts (id, endpoint, state, revision, record) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                rollout.id, rollout.endpoint, rollout.state.rawValue, rollout.revision,
                try JSONColumn.text(rollout),
            ]
        )
        return database.lastInsertedRowID
    }

    static func update(_ rollout: Rollout, _ number: Int64, in database: Database) throws {
        try database.execute(
            sql: "UPDATE rollouts SET state = ?, revision = ?, record = ? WHERE number = ?",
            arguments: [rollout.state.rawValue, rollout.revision, try JSONColumn.text(rollout), number]
        )
    }

    /// The version that the alias `production` points to.
    static func production(of model: String, in database: Database) throws -> Int? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT a.version FROM model_aliases a JOIN registered_models m ON m.number = a.model
                WHERE m.name = ? AND a.alias = ?
                """,
            arguments: [model, ModelReference.production]
        )
    }
}
