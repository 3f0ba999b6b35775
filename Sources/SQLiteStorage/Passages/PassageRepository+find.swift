import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository {
    /// How many of the best of each leg tell whether the legs agree.
    private static let agreementDepth = 30

    package func find(_ question: PassageQuestion) async throws -> FoundPassages {
        try await mending {
            try await database.read { database in
                let state = try TextIndexState(from: database)
                let text = try index.snapshot(state, in: database)
                let words = try index.scorer(question.lexical, over: text, state)
                let legs = try Legs(question, words, text, question.vector.map { _ in try vectors.table(in: database) })
                let ranges = try ranges(of: question.filter, question.selection, in: database)
                let result = try legs.result(within: ranges, agreementDepth: Self.agreementDepth)
                let found = try FoundPassageRow.passages(result.scores, in: database)
                return FoundPassages(
                    passages: found.passages,
                    lexicalCeiling: words?.ceiling ?? 0,
                    agreement: result.agreement,
                    missing: state.missing,
                    copies: try NearDuplicateTable.copies(among: found.documents, in: database)
                )
            }
        }
    }

    package func explanations(of ids: [Int64], for query: LexicalQuery) async throws -> [Int64: [LexicalPart]] {
        let clauses = PassageFields.clauses(of: query)
        return try await mending {
            try await database.read { database in
                let state = try TextIndexState(from: database)
                let text = try index.snapshot(state, in: database)
                guard let words = try index.scorer(query, over: text, state) else { return [:] }
                var explanations: [Int64: [LexicalPart]] = [:]
                for id in ids {
                    guard let found = try words.explanation(of: id) else { continue }
                    explanations[id] = found.parts.map { PassageFields.part($0, of: clauses[$0.clause]) }
                }
                return explanations
            }
        }
    }

    /// The ids of the passages of documents that the filter lets through, of the selection; nil when that is all.
    func ranges(
        of filter: SearchFilter,
        _ selection: PassageQuestion.Selection? = nil,
        in database: Database
    ) throws -> [ClosedRange<Int64>]? {
        let request: SQL
        switch selection {
        case nil:
            guard let documents = try FilterSet.numbers(filter, in: database) else { return nil }
            return try columns.places(in: database).filter { documents.contains($0.document) }.map(\.passages)
        case .documents(let documents):
            request = """
                SELECT first, last FROM passage_ranges JOIN documents ON documents.number = passage_ranges.document
                WHERE documents.id IN \(documents.map(\.digest)) AND \(FilterCondition.sql(filter)) ORDER BY first
                """
        case .passages(let ids):
            request = """
                SELECT passages.id AS first, passages.id AS last FROM passages
                JOIN documents ON documents.number = passages.document
                WHERE passages.id IN \(ids) AND \(FilterCondition.sql(filter)) ORDER BY first
                """
        }
        var ranges: [ClosedRange<Int64>] = []
        // The table checks that ranges run forwards.
        try RowScan.forEach(request, in: database) { ranges.append($0.integer(0)...$0.integer(1)) }
        return ranges
    }
}
