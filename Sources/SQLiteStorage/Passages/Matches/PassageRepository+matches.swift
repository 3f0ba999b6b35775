import Documents
import GRDB
package import Search
import TextIndex

extension PassageRepository {
    package func summary(of question: MatchQuestion) async throws -> MatchSummary {
        let text = PassageFields.query(question.lexical)
        return try await mending {
            try await database.read { database in
                var documents = try ready(question.filter, in: database)
                if let text { documents = try holders(of: text, among: documents, in: database) }
                return MatchSummary(
                    count: documents.count,
                    first: try Self.first(question.limit, of: documents, question.sort, in: database),
                    facets: try question.facets.map { field in
                        let runs = try columns.runs(of: field.column, in: database)
                        return Facet(field, counts: runs.counts(of: documents), total: documents.count)
                    }
                )
            }
        }
    }

    /// The short keys of the ready documents that the filter lets through.
    func ready(_ filter: SearchFilter, in database: Database) throws -> NumberSet {
        var documents = try columns.ready(in: database)
        if let found = try FilterSet.numbers(filter, in: database) { documents.formIntersection(found) }
        return documents
    }

    /// Those of these documents that have a passage which matches.
    func holders(of text: TextQuery, among documents: NumberSet, in database: Database) throws -> NumberSet {
        let index = try index.snapshot(TextIndexState(from: database), in: database)
        let places = try columns.places(in: database).filter { documents.contains($0.document) }
        let query = try index.resolved(text, ranking: PassageFields.ranking)
        let isHeld = try index.holdsMatch(of: query, in: places.map(\.passages))
        return NumberSet(zip(places, isHeld).lazy.filter(\.1).map(\.0.document))
    }

    /// Goes along an index of the order until there are enough, so that no more is sorted than is shown.
    private static func first(
        _ limit: Int,
        of documents: NumberSet,
        _ sort: SearchSort,
        in database: Database
    ) throws -> [DocumentID] {
        let numbers =
            switch sort {
            case .relevance: [Int64]()
            case .date: try OrderWalk.byDate(documents, limit: limit, in: database)
            case .name: try OrderWalk.byName(documents, limit: limit, in: database)
            }
        return try mentions(of: numbers, in: database).map(\.documentID)
    }

    /// The documents of these short keys, in this order.
    static func mentions(of numbers: [Int64], in database: Database) throws -> [DocumentMention] {
        let sql = "SELECT number, id, name FROM documents WHERE number IN (SELECT value FROM json_each(?))"
        let rows = try Row.fetchAll(database, sql: sql, arguments: [NumberList.text(numbers)])
        let mentions = try rows.map {
            ($0[0] as Int64, DocumentMention(documentID: try DocumentRow.id($0[1]), name: $0[2]))
        }
        let byNumber = Dictionary(uniqueKeysWithValues: mentions)
        return numbers.compactMap { byNumber[$0] }
    }
}
