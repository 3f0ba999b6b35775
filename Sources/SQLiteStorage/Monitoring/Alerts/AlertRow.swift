import GRDB
import Monitoring

/// Reads and writes alerts, silences and timelines.
enum AlertRow {
    static func book(in database: Database) throws -> AlertBook {
        let alerts = try String.fetchAll(database, sql: "SELECT record FROM alerts ORDER BY number")
        let silences = try String.fetchAll(database, sql: "SELECT record FROM alert_silences ORDER BY number")
        return AlertBook(
            alerts: try alerts.map { try JSONColumn.value(Alert.self, from: $0, name: "alert") },
            silences: try silences.map { try JSONColumn.value(Silence.self, from: $0, name: "silence") }
        )
    }

    /// Writes what differs.
    static func save(_ new: AlertBook, inPlaceOf old: AlertBook, in database: Database) throws {
        try save(new.alerts.map { ($0.id, $0) }, inPlaceOf: old.alerts.map { ($0.id, $0) }, "alerts", in: database)
        try save(
            new.silences.map { ($0.id, $0) },
            inPlaceOf: old.silences.map { ($0.id, $0) },
            "alert_silences",
            in: database
        )
    }

    static func insert(_ event: AlertEvent, in database: Database) throws {
        try database.execute(
            sql: "INSERT INTO alert_events (alert, time, actor, text) VALUES (?, ?, ?, ?)",
            arguments: [event.alert, event.time, event.actor, event.text]
        )
    }

    private static func save<Value: Encodable & Equatable>(
        _ new: [(id: String, value: Value)],
        inPlaceOf old: [(id: String, value: Value)],
        _ table: String,
        in database: Database
    ) throws {
        let before = Dictionary(old.map { ($0.id, $0.value) }) { first, _ in first }
        for (id, value) in new where before[id] != value {
            try database.execute(
                sql: """
                    INSERT INTO \(table) (id, record) VALUES (?, ?)
                    ON CONFLICT (id) DO UPDATE SET record = excluded.record
                    """,
                arguments: [id, try JSONColumn.text(value)]
            )
        }
        let left = Set(new.map(\.id))
        for (id, _) in old where !left.contains(id) {
            try database.execute(sql: "DELETE FROM \(table) WHERE id = ?", arguments: [id])
        }
    }
}
