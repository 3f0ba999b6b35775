import Documents
import GRDB
import Monitoring

/// Reads and writes notifications.
enum NotificationRow {
    static func all(
        _ condition: String,
        _ arguments: StatementArguments,
        in database: Database
    ) throws -> [AlertNotification] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM alert_notifications \(condition)",
            arguments: arguments
        ).map { row in
            guard let target = AlertTarget(row["target"]) else { throw Failure.corrupt("target of a notification") }
            return AlertNotification(
                id: row["id"],
                target: target,
                group: row["bundle"],
                state: try DocumentRow.value(row["state"], name: "state of a notification"),
                messages: try JSONColumn.value([AlertMessage].self, from: row["messages"], name: "notification"),
                attempts: row["attempts"],
                createdAt: row["created_at"],
                due: row["due"],
                sentAt: row["sent_at"],
                failure: row["failure"]
            )
        }
    }

    /// Puts the message to those that wait for the same, or into their place, or into a notification of its own.
    ///
    /// A notification that was tried stays as it is: some of its receivers may have it.
    static func add(_ draft: NotificationDraft, id: String, at now: Double, in database: Database) throws {
        let waiting = try all(
            "WHERE state = 'waiting' AND attempts = 0 AND target = ? AND bundle = ? ORDER BY number DESC LIMIT 1",
            [draft.target.text, draft.group],
            in: database
        ).first
        if let waiting, draft.replaces || waiting.messages.count < AlertNotification.mostMessages {
            let messages = draft.replaces ? [draft.message] : waiting.messages + [draft.message]
            try database.execute(
                sql: "UPDATE alert_notifications SET messages = ?, due = min(due, ?) WHERE id = ?",
                arguments: [try JSONColumn.text(messages), draft.due, waiting.id]
            )
            return
        }
        try database.execute(
            sql: """
                INSERT INTO alert_notifications (id, target, bundle, state, messages, attempts, created_at, due)
                VALUES (?, ?, ?, 'waiting', ?, 0, ?, ?)
                """,
            arguments: [
                id, draft.target.text, draft.group, try JSONColumn.text([draft.message]), now, draft.due,
            ]
        )
    }
}
