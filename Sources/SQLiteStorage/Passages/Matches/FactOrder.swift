import Documents
import Foundation
import GRDB
import Search

/// The documents that state a fact, in the order of its values: numbers as numbers, then as texts.
///
/// The values are read along their index; of the documents only those are looked up that are listed, or share the last
/// value that is.
struct FactOrder {
    /// Those that state the same.
    private struct Run {
        /// What the value begins with where it is a number or a date; 0 for words.
        var number: Double
        var documents: [Int64] = []
    }

    private var runs: [Run] = []

    /// How many documents there are.
    var count: Int { runs.reduce(0) { $0 + $1.documents.count } }

    /// - Parameter documents: The short keys of those that count.
    init(of field: KeyField, among documents: NumberSet, in database: Database) throws {
        let request: SQL = """
            SELECT document, value FROM key_facts INDEXED BY key_facts_by_value
            WHERE field = \(field.rawValue) AND state = 'found' AND value IS NOT NULL ORDER BY value
            """
        var (runs, value): ([Run], [UInt8]) = ([], [])
        try RowScan.forEach(request, in: database) { row in
            guard documents.contains(row.integer(0)) else { return }
            let bytes = row.text(1)
            if runs.isEmpty || !value.elementsEqual(bytes) {
                value = Array(bytes)
                runs.append(Run(number: Self.number(value)))
            }
            runs[runs.count - 1].documents.append(row.integer(0))
        }
        // Of equal numbers the texts are in order already.
        self.runs = runs.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }
            .map(\.element)
    }

    /// The short keys of the first documents, by value, then by name.
    func first(_ limit: Int, in database: Database) throws -> [Int64] {
        var first: [Int64] = []
        for run in runs where first.count < limit {
            first += try Self.byName(run.documents, limit: limit - first.count, in: database)
        }
        return first
    }

    /// The first of these documents by name.
    static func byName(_ documents: [Int64], limit: Int, in database: Database) throws -> [Int64] {
        guard documents.count > 1 else { return documents }
        return try Int64.fetchAll(
            database,
            sql: """
                SELECT number FROM documents WHERE number IN (SELECT value FROM json_each(?)) ORDER BY name, number LIMIT ?
                """,
            arguments: [NumberList.text(documents), limit]
        )
    }

    private static func number(_ value: [UInt8]) -> Double {
        let isNumeric = value.allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
        return isNumeric ? strtod(String(decoding: value, as: UTF8.self), nil) : 0
    }
}
