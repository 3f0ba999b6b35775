import GRDB
package import Tracking

/// The ledger of a database.
package struct LedgerRepository: ModelLedger {
    private let database: SQLiteDatabase

    package init(_ database: SQLiteDatabase) { self.database = database }

    package func history(of model: String) async throws -> [LedgerEntry] {
        try await database.read { database in
            var found: [LedgerEntry] = []
            var (name, end) = (model, Int64.max)
            // Each turn is one name that the model had, the latest first.
            while true {
                let rows = try Row.fetchAll(
                    database,
                    sql: "SELECT * FROM model_ledger WHERE model = ? AND number < ? ORDER BY number",
                    arguments: [name, end]
                )
                found = rows.compactMap(LedgerRow.entry) + found
                let renaming = try Row.fetchOne(
                    database,
                    sql: """
                        SELECT number, model FROM model_ledger WHERE kind = 'renamed' AND detail = ? AND number < ?
                        ORDER BY number DESC LIMIT 1
                        """,
                    arguments: [name, end]
                )
                guard let renaming else { return found }
                // The entry of the renaming stands under the old name.
                (name, end) = (renaming[1], (renaming[0] as Int64) + 1)
            }
        }
    }

    package func record(
        _ verdict: Verdict,
        of model: String,
        version: Int,
        by attribution: Attribution
    ) async throws {
        try await database.write { database in
            _ = try ModelVersionRow.existing(version, of: model, in: database)
            try LedgerRow.append(
                verdict.isApproval ? .approved : .rejected,
                of: model,
                version: version,
                detail: verdict.note,
                by: attribution,
                in: database
            )
        }
    }

    package func verify(since head: String?) async throws -> LedgerVerdict {
        try await database.read { try LedgerAudit($0, since: head).verdict() }
    }
}
