import Documents
import GRDB
import Serving
import Tracking

/// Reads and writes endpoints.
enum EndpointRow {
    private static let columns = """
        SELECT e.name, m.name AS model, e.revision, e.salt, e.changed_at
        FROM endpoints e JOIN registered_models m ON m.number = e.model
        """
    private static let longestReason = 1_000

    static func all(in database: Database) throws -> [Endpoint] {
        try Row.fetchAll(database, sql: "\(columns) ORDER BY e.name").map { try endpoint($0, in: database) }
    }

    static func find(_ name: String, in database: Database) throws -> Endpoint? {
        // It is asked many times a second, and to prepare it costs more than the row.
        let statement = try database.cachedStatement(sql: "\(columns) WHERE e.name = ?")
        return try Row.fetchOne(statement, arguments: [name]).map { try endpoint($0, in: database) }
    }

    private static func endpoint(_ row: Row, in database: Database) throws -> Endpoint {
        let name: String = row["name"]
        return Endpoint(
            name: name,
            model: row["model"],
            split: try (row["salt"] as String?).map { try split(of: name, salt: $0, in: database) },
            revision: row["revision"],
            changedAt: row["changed_at"]
        )
    }

    private static func split(of name: String, salt: String, in database: Database) throws -> TrafficSplit {
        let arms = try Row.fetchAll(
            database,
            sql: "SELECT version, role, weight FROM endpoint_arms WHERE endpoint = ? ORDER BY position",
            arguments: [name]
        ).map { row in
            TrafficSplit.Arm(
                version: row["version"],
                role: try DocumentRow.value(row["role"], name: "role of an arm"),
                weight: row["weight"]
            )
        }
        do {
            return try TrafficSplit(arms: arms, salt: salt)
        } catch {
            throw Failure.corrupt("split of the endpoint '\(name)'")
        }
    }

    /// Puts the endpoint in place of the one that has its revision, and tells the ledger.
    ///
    /// - Throws: as `EndpointStore.replace`.
    static func replace(
        _ endpoint: Endpoint,
        because reason: String,
        by attribution: Attribution,
        in database: Database
    ) throws -> Endpoint {
        try check(endpoint, reason)
        let model = try RegisteredModelRow.existing(endpoint.model, in: database)
        let stored = try find(endpoint.name, in: database)
        guard stored?.revision ?? 0 == endpoint.revision, stored.map({ $0.model == endpoint.model }) ?? true else {
            throw changed(endpoint, stored)
        }
        var new = endpoint
        new.revision += 1
        new.changedAt = attribution.time
        try database.execute(
            sql: """
                INSERT INTO endpoints (name, model, revision, salt, changed_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, salt = excluded.salt,
                    changed_at = excluded.changed_at
                """,
            arguments: [new.name, model.number, new.revision, new.split?.salt, new.changedAt]
        )
        try database.execute(sql: "DELETE FROM endpoint_arms WHERE endpoint = ?", arguments: [new.name])
        for (position, arm) in (new.split?.arms ?? []).enumerated() {
            _ = try ModelVersionRow.existing(arm.version, of: model.name, in: database)
            try database.execute(
                sql: """
                    INSERT INTO endpoint_arms (endpoint, model, version, position, role, weight) VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [new.name, model.number, arm.version, position, arm.role.rawValue, arm.weight]
            )
        }
        let note = TrafficNote(endpoint: new.name, traffic: new.traffic, reason: reason)
        try LedgerRow.append(.trafficSet, of: model.name, detail: note.line, by: attribution, in: database)
        return new
    }

    /// Refuses to let go of what answers: a version, or all of a model when that is nil.
    ///
    /// - Throws: `TrackingError`.
    static func refuseServing(_ version: Int?, of model: RegisteredModelRow.Key, in database: Database) throws {
        let endpoint = try String.fetchOne(
            database,
            sql: "SELECT endpoint FROM endpoint_arms WHERE model = :model AND (:version IS NULL OR version = :version)",
            arguments: ["model": model.number, "version": version]
        )
        guard let endpoint else { return }
        throw TrackingError.invalid(
            "\(version.map { "Version \($0) of '\(model.name)'" } ?? "The model '\(model.name)'") takes part in the traffic "
                + "of the endpoint '\(endpoint)'. End its rollout first."
        )
    }

    private static func check(_ endpoint: Endpoint, _ reason: String) throws {
        guard ModelReference.isValid(name: endpoint.name) else {
            throw Failure(
                code: "invalid_endpoint",
                message:
                    "'\(endpoint.name.prefix(TrackingError.quoted))' cannot name an endpoint. Give 1 to 64 letters, "
                    + "digits, '-', '_' or '.'."
            )
        }
        guard (1...longestReason).contains(reason.utf8.count), !reason.contains(where: \.isNewline) else {
            throw Failure(
                code: "invalid_endpoint",
                message:
                    "A change of traffic needs a reason of one line and at most \(longestReason) bytes; this one has "
                    + "\(reason.utf8.count)."
            )
        }
    }

    private static func changed(_ endpoint: Endpoint, _ stored: Endpoint?) -> Failure {
        let found = stored.map { "revision \($0.revision) of model '\($0.model)'" } ?? "not stored"
        return Failure(
            code: "endpoint_changed",
            message: "The endpoint '\(endpoint.name)' is \(found), not revision \(endpoint.revision) of model "
                + "'\(endpoint.model)'. Look at it again and decide anew."
        )
    }
}
