import GRDB
import Serving
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

    /// The first version, alias or endpoint that is not what the entries say.
    private func unrecorded(after entries: [LedgerEntry]) throws -> LedgerVerdict? {
        let recorded = ServedVersions.all(in: entries)
        let contents: [String: [Int: String]] = try current(
            """
            SELECT m.name, v.version, coalesce(v.sha256, v.source)
            FROM model_versions v JOIN registered_models m ON m.number = v.model
            """
        )
        let aliases: [String: [String: Int]] = try current(
            "SELECT m.name, a.alias, a.version FROM model_aliases a JOIN registered_models m ON m.number = a.model"
        )
        let traffic = Dictionary(grouping: try EndpointRow.all(in: database), by: \.model)
            .mapValues { Dictionary(uniqueKeysWithValues: $0.map { ($0.name, $0.traffic) }) }
        for model in Set(contents.keys).union(aliases.keys).union(traffic.keys).union(recorded.keys).sorted() {
            let said = recorded[model]
            if let version = Self.difference(contents[model] ?? [:], said?.contents ?? [:]) {
                return .unrecorded(model: model, subject: "version \(version)")
            }
            if let alias = Self.difference(aliases[model] ?? [:], said?.aliases ?? [:]) {
                return .unrecorded(model: model, subject: "alias \(alias)")
            }
            if let endpoint = Self.difference(traffic[model] ?? [:], said?.traffic ?? [:]) {
                return .unrecorded(model: model, subject: "endpoint \(endpoint)")
            }
        }
        return nil
    }

    /// What the tables hold, by the model's name.
    private func current<Key, Value>(_ sql: String) throws -> [String: [Key: Value]]
    where Key: DatabaseValueConvertible & Hashable, Value: DatabaseValueConvertible {
        var found: [String: [Key: Value]] = [:]
        for row in try Row.fetchAll(database, sql: sql) {
            found[row[0], default: [:]][row[1] as Key] = row[2] as Value
        }
        return found
    }

    /// The first key whose values differ.
    private static func difference<Key: Comparable & Hashable, Value: Equatable>(
        _ first: [Key: Value],
        _ second: [Key: Value]
    ) -> Key? {
        Set(first.keys).union(second.keys).sorted().first { first[$0] != second[$0] }
    }
}
