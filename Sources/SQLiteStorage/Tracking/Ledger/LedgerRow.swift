import GRDB
import Tracking

/// Reads the ledger of models and adds to it.
enum LedgerRow {
    /// Adds an entry behind the last one; part of the transaction that makes the change.
    static func append(
        _ kind: LedgerEntry.Kind,
        of model: String,
        version: Int? = nil,
        detail: String = "",
        by attribution: Attribution,
        in database: Database
    ) throws {
        let last = try Row.fetchOne(
            database,
            sql: "SELECT number, hash FROM model_ledger ORDER BY number DESC LIMIT 1"
        )
        let entry = LedgerEntry(
            number: (last?[0] ?? 0) + 1,
            time: Int64((attribution.time * 1000).rounded()),
            actor: attribution.actor,
            model: model,
            kind: kind,
            version: version,
            detail: detail
        )
        try database.execute(
            sql: """
                INSERT INTO model_ledger (number, time, actor, model, kind, version, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                entry.number, entry.time, entry.actor, entry.model, entry.kind.rawValue, entry.version, entry.detail,
                hash(of: entry, after: last?[1] ?? ""),
            ]
        )
    }

    /// The hash that the entry must have.
    static func hash(of entry: LedgerEntry, after previous: String) -> String {
        FileDigest.sha256(of: Array(entry.content(after: previous).utf8))
    }

    /// All entries in their order, one at a time.
    ///
    /// - Parameter take: Gets nil for an entry whose kind is no kind; returns whether to go on.
    static func forEach(
        in database: Database,
        _ take: (_ number: Int64, _ entry: LedgerEntry?) throws -> Bool
    ) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM model_ledger ORDER BY number")
        while let row = try rows.next() {
            guard try take(row["number"], entry(from: row)) else { return }
        }
    }

    /// Nil for a row whose kind is no kind.
    static func entry(from row: Row) -> LedgerEntry? {
        LedgerEntry.Kind(rawValue: row["kind"]).map { kind in
            LedgerEntry(
                number: row["number"],
                time: row["time"],
                actor: row["actor"],
                model: row["model"],
                kind: kind,
                version: row["version"],
                detail: row["detail"],
                hash: row["hash"]
            )
        }
    }
}
