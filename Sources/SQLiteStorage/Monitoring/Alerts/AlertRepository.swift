import GRDB
package import Monitoring

/// The alerts of a database.
package struct AlertRepository: AlertStore {
    private let database: SQLiteDatabase
    private let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    /// - Parameters:
    ///   - now: Seconds since 1970.
    ///   - makeID: Makes the ids of notifications.
    package init(
        _ database: SQLiteDatabase,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.database = database
        self.now = now
        self.makeID = makeID
    }

    package func book() async throws -> AlertBook { try await database.read { try AlertRow.book(in: $0) } }

    package func change<Result: Sendable>(
        _ change: @escaping @Sendable (inout AlertBook) throws -> (Result, AlertOutcome)
    ) async throws -> Result {
        try await database.write { [now, makeID] database in
            let old = try AlertRow.book(in: database)
            var new = old
            let (result, outcome) = try change(&new)
            try AlertRow.save(new, inPlaceOf: old, in: database)
            for event in outcome.events { try AlertRow.insert(event, in: database) }
            for draft in outcome.drafts {
                try NotificationRow.add(draft, id: makeID(), at: now(), in: database)
            }
            return result
        }
    }

    package func events(of alert: String, limit: Int) async throws -> [AlertEvent] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT time, actor, text FROM alert_events WHERE alert = ? ORDER BY number DESC LIMIT ?",
                arguments: [alert, max(0, limit)]
            ).reversed().map { AlertEvent(alert: alert, time: $0[0], actor: $0[1], text: $0[2]) }
        }
    }

    package func enqueue(_ drafts: [NotificationDraft]) async throws {
        try await database.write { [now, makeID] database in
            for draft in drafts { try NotificationRow.add(draft, id: makeID(), at: now(), in: database) }
        }
    }

    package func claim(at now: Double, lease: Double, limit: Int) async throws -> [AlertNotification] {
        try await database.write { database in
            let claimed = try NotificationRow.all(
                "WHERE state = 'waiting' AND due <= ? ORDER BY due, number LIMIT ?",
                [now, max(0, limit)],
                in: database
            )
            for notification in claimed {
                try database.execute(
                    sql: "UPDATE alert_notifications SET due = ?, attempts = attempts + 1 WHERE id = ?",
                    arguments: [now + lease, notification.id]
                )
            }
            return claimed.map { notification in
                var notification = notification
                notification.attempts += 1
                return notification
            }
        }
    }

    package func markSent(_ id: String, at now: Double) async throws {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE alert_notifications SET state = 'sent', sent_at = ?, failure = NULL WHERE id = ?",
                arguments: [now, id]
            )
        }
    }

    package func markFailed(_ id: String, because reason: String, retryAt due: Double?) async throws {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE alert_notifications SET failure = ?, due = coalesce(?, due),
                        state = CASE WHEN ? IS NULL THEN 'failed' ELSE state END
                    WHERE id = ? AND state = 'waiting'
                    """,
                arguments: [reason, due, due, id]
            )
        }
    }

    package func notifications(_ state: AlertNotification.State?, limit: Int) async throws -> [AlertNotification] {
        try await database.read { database in
            try NotificationRow.all(
                "WHERE state = coalesce(?, state) ORDER BY number DESC LIMIT ?",
                [state?.rawValue, max(0, limit)],
                in: database
            )
        }
    }

    package func notificationCounts() async throws -> [AlertNotification.State: Int] {
        try await database.read { database in
            let rows = try Row.fetchAll(database, sql: "SELECT state, count(*) FROM alert_notifications GROUP BY state")
            return try rows.reduce(into: [:]) { counts, row in
                counts[try DocumentRow.value(row[0], name: "state of a notification")] = row[1]
            }
        }
    }

    package func nextDue() async throws -> Double? {
        try await database.read {
            try Double.fetchOne($0, sql: "SELECT min(due) FROM alert_notifications WHERE state = 'waiting'")
        }
    }

    package func forget(before time: Double) async throws {
        try await database.write { database in
            try database.execute(
                sql: "DELETE FROM alert_notifications WHERE state <> 'waiting' AND created_at < ?",
                arguments: [time]
            )
            try database.execute(sql: "DELETE FROM alert_events WHERE time < ?", arguments: [time])
        }
    }
}
