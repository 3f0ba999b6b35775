import GRDB

/// The documents that state a fact, in the order of its values: numbers as numbers, then as texts.
struct FactOrder {
    private let runs: [[Int64]]

    /// How many documents there are.
    let count: Int

    /// - Parameter documents: The short keys of those that count.
    init(_ values: ValueRuns, among documents: NumberSet) {
        runs = values.runs(among: documents)
        count = runs.reduce(0) { $0 + $1.count }
    }

    /// The short keys of the first documents, by value, then by name.
    func first(_ limit: Int, in database: Database) throws -> [Int64] {
        var first: [Int64] = []
        for run in runs {
            guard first.count < limit else { break }
            first += try Self.byName(run, limit: limit - first.count, in: database)
        }
        return first
    }

    /// Of more documents than that the first are found along the names of all, of fewer by sorting theirs.
    private static let mostSorted = 1_000

    /// The first of these documents by name; they are ready.
    static func byName(_ documents: [Int64], limit: Int, in database: Database) throws -> [Int64] {
        guard documents.count > 1 else { return documents }
        guard documents.count > mostSorted else {
            return try Int64.fetchAll(
                database,
                sql: """
                    SELECT number FROM documents WHERE number IN (SELECT value FROM json_each(?))
                    ORDER BY name, number LIMIT ?
                    """,
                arguments: [NumberList.text(documents), limit]
            )
        }
        return try OrderWalk.byName(NumberSet(documents), limit: limit, in: database)
    }
}
