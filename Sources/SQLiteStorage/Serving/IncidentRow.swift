import GRDB
import Serving

/// Reads and writes incidents.
enum IncidentRow {
    static func all(_ condition: String, _ arguments: StatementArguments, in database: Database) throws -> [Incident] {
        try Row.fetchAll(database, sql: "SELECT record FROM incidents \(condition)", arguments: arguments)
            .map { try JSONColumn.value(Incident.self, from: $0[0], name: "incident") }
    }

    static func insert(_ incident: Incident, rollout: Int64, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO incidents (id, rollout, record, is_open) VALUES (?, ?, ?, 1)",
            arguments: [incident.id, rollout, try JSONColumn.text(incident)]
        )
    }

    static func update(_ incident: Incident, in database: Database) throws {
        try database.execute(
            sql: "UPDATE incidents SET record = ?, is_open = ? WHERE id = ?",
            arguments: [try JSONColumn.text(incident), incident.resolvedAt == nil, incident.id]
        )
    }
}
