import Documents
import GRDB
package import Serving
package import Tracking

/// The rollouts and incidents of a database.
package struct RolloutRepository: RolloutStore {
    private let database: SQLiteDatabase
    private let makeID: @Sendable () -> String

    /// - Parameter makeID: Makes the ids of incidents.
    package init(_ database: SQLiteDatabase, makeID: @escaping @Sendable () -> String) {
        self.database = database
        self.makeID = makeID
    }

    package func save(
        _ rollout: Rollout,
        _ actions: [RolloutAction],
        by attribution: Attribution
    ) async throws -> Rollout {
        let ids = actions.map { _ in makeID() }
        return try await database.write { database in
            var new = rollout
            let number = try RolloutRow.claim(&new, in: database)
            var performed = RolloutActions(new, number: number, by: attribution, in: database)
            for (action, id) in zip(actions, ids) { try performed.perform(action, id: id) }
            try RolloutRow.update(performed.rollout, number, in: database)
            return performed.rollout
        }
    }

    package func rollout(_ id: String) async throws -> Rollout? {
        try await database.read { try RolloutRow.all("WHERE id = ?", [id], in: $0).first }
    }

    package func rollouts(of endpoint: String?, before cursor: String?, limit: Int) async throws -> [Rollout] {
        try await database.read { database in
            try RolloutRow.all(
                """
                WHERE (:endpoint IS NULL OR endpoint = :endpoint)
                    AND (:cursor IS NULL OR number < (SELECT number FROM rollouts WHERE id = :cursor))
                ORDER BY number DESC LIMIT :limit
                """,
                ["endpoint": endpoint, "cursor": cursor, "limit": max(0, limit)],
                in: database
            )
        }
    }

    package func underWay() async throws -> [Rollout] {
        try await database.read {
            try RolloutRow.all("WHERE state IN ('running', 'paused') ORDER BY number", [], in: $0)
        }
    }

    package func events(of rollout: String) async throws -> [RolloutEvent] {
        try await database.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT e.time, e.actor, e.text FROM rollout_events e JOIN rollouts r ON r.number = e.rollout
                    WHERE r.id = ? ORDER BY e.number
                    """,
                arguments: [rollout]
            ).map { RolloutEvent(time: $0[0], actor: $0[1], text: $0[2]) }
        }
    }

    package func surroundings(of rollout: Rollout) async throws -> Surroundings {
        try await database.read { database in
            Surroundings(
                production: try RolloutRow.production(of: rollout.model, in: database),
                endpointRevision: try EndpointRow.find(rollout.endpoint, in: database)?.revision ?? 0
            )
        }
    }

    package func incidents(before cursor: String?, limit: Int) async throws -> [Incident] {
        try await database.read { database in
            try IncidentRow.all(
                """
                WHERE :cursor IS NULL OR number < (SELECT number FROM incidents WHERE id = :cursor)
                ORDER BY number DESC LIMIT :limit
                """,
                ["cursor": cursor, "limit": max(0, limit)],
                in: database
            )
        }
    }

    package func incident(_ id: String) async throws -> Incident? {
        try await database.read { try IncidentRow.all("WHERE id = ?", [id], in: $0).first }
    }

    package func record(_ notification: Incident.Notification, of incident: String) async throws {
        try await database.write { database in
            guard var found = try IncidentRow.all("WHERE id = ?", [incident], in: database).first else { return }
            found.notifications.append(notification)
            try IncidentRow.update(found, in: database)
        }
    }

    package func resolve(
        _ incident: String,
        as resolution: String,
        by attribution: Attribution
    ) async throws -> Bool {
        try await database.write { database in
            let found = try IncidentRow.all("WHERE id = ? AND is_open = 1", [incident], in: database).first
            guard var found else { return false }
            found.resolvedAt = attribution.time
            found.resolution = "\(attribution.actor): \(resolution)"
            try IncidentRow.update(found, in: database)
            return true
        }
    }
}
