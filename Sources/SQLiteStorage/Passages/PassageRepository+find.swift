import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository {
    /// How many of the best of each leg tell whether the legs agree.
    private static let agreementDepth = 10

    package func find(_ question: PassageQuestion) async throws -> FoundPassages {
        try await mending {
            try await database.read { database in
                let state = try TextIndexState(from: database)
                let text = try index.snapshot(state, in: database)
                let query = try PassageFields.query(question.lexical).map {
                    try text.resolved($0, ranking: PassageFields.ranking)
                }
                let legs = try Legs(question, query, text, question.vector.map { _ in try vectors.table(in: database) })
                let scores = try legs.scores(within: Self.ranges(of: question.filter, in: database))
                return FoundPassages(
                    passages: try FoundPassageRow.passages(scores, in: database),
                    lexicalCeiling: query?.ceiling ?? 0,
                    agreement: try legs.agreement(depth: Self.agreementDepth),
                    missing: state.missing
                )
            }
        }
    }

    package func explanations(of ids: [Int64], for query: LexicalQuery) async throws -> [Int64: [LexicalPart]] {
        guard let text = PassageFields.query(query) else { return [:] }
        let clauses = PassageFields.clauses(of: query)
        return try await mending {
            try await database.read { database in
                let index = try self.index.snapshot(TextIndexState(from: database), in: database)
                let resolved = try index.resolved(text, ranking: PassageFields.ranking)
                var explanations: [Int64: [LexicalPart]] = [:]
                for id in ids {
                    guard let found = try index.explanation(of: id, for: resolved) else { continue }
                    explanations[id] = found.parts.map { PassageFields.part($0, of: clauses[$0.clause]) }
                }
                return explanations
            }
        }
    }

    /// The ids of the passages of documents that the filter lets through; nil when it lets all through.
    static func ranges(of filter: SearchFilter, in database: Database) throws -> [ClosedRange<Int64>]? {
        guard !filter.isNone else { return nil }
        let request: SQLRequest<Row> = """
            SELECT first, last FROM passage_ranges JOIN documents ON documents.number = passage_ranges.document
            LEFT JOIN predictions ON predictions.number = documents.prediction
            WHERE \(FilterCondition.sql(filter)) ORDER BY first
            """
        // The table checks that ranges run forwards.
        return try request.fetchAll(database).map { ($0["first"] as Int64)...($0["last"] as Int64) }
    }
}
