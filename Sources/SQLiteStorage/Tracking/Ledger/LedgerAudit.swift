import GRDB
import Tracking

/// Looks through the whole ledger for what is not as it was written.
struct LedgerAudit {
    private let database: Database
    private let expectedHead: String?

    init(_ database: Database, since head: String?) {
        self.database = database
        expectedHead = head
    }

    func verdict() throws -> LedgerVerdict {
        var (count, head) = (Int64(0), "")
        var isHeadFound = expectedHead == nil
        var broken: LedgerVerdict?
        var entries: [LedgerEntry] = []
        try LedgerRow.forEach(in: database) { number, entry in
            broken = Self.fault(of: entry, number, after: count, head)
            guard broken == nil, let entry else { return false }
            (count, head) = (number, entry.hash)
            if entry.hash == expectedHead { isHeadFound = true }
            entries.append(entry)
            return true
        }
        if let broken { return broken }
        // SQLite counts in a table of its own; entries taken off the end are missed there.
        let last = try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'model_ledger'")
        if let last, last > count { return .broken(entry: count + 1, reason: "it and what followed it are gone") }
        if let expectedHead, !isHeadFound { return .headMissing(expectedHead) }
        return try unrecorded(after: entries) ?? .intact(entries: entries.count, head: head)
    }

    private static func fault(
        of entry: LedgerEntry?,
        _ number: Int64,
        after count: Int64,
        _ head: String
    ) -> LedgerVerdict? {
        guard number == count + 1 else { return .broken(entry: count + 1, reason: "it is missing") }
        guard let entry else { return .broken(entry: number, reason: "its kind is not known") }
        guard LedgerRow.hash(of: entry, after: head) == entry.hash else {
            return .broken(entry: number, reason: "its content, or what stood before it, was changed")
        }
        return nil
    }

    /// The first alias that is not what the entries say.
    private func unrecorded(after entries: [LedgerEntry]) throws -> LedgerVerdict? {
        var current: [String: [String: Int]] = [:]
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT m.name, a.alias, a.version FROM model_aliases a JOIN registered_models m ON m.number = a.model"
        )
        for row in rows { current[row[0], default: [:]][row[1]] = row[2] as Int }
        let recorded = ServedVersions.all(in: entries).mapValues(\.aliases)
        for model in Set(current.keys).union(recorded.keys).sorted() {
            let (set, said) = (current[model] ?? [:], recorded[model] ?? [:])
            if let alias = Set(set.keys).union(said.keys).sorted().first(where: { set[$0] != said[$0] }) {
                return .unrecorded(model: model, alias: alias)
            }
        }
        return nil
    }
}
