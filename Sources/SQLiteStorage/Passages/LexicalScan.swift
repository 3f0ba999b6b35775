import GRDB
import Search

/// The lexical query as SQL.
enum LexicalScan {
    /// A request for `id` and `score` of the best passages, best first.
    ///
    /// The query is not empty.
    static func rows(_ query: LexicalQuery, filter: SearchFilter, limit: Int) -> SQLRequest<Row> {
        var conditions: [SQL] = ["passages_index MATCH \(MatchExpression.any(of: query))"]
        if !query.phrases.isEmpty {
            // Apart from the scored expression, so that a phrase that is demanded is not scored twice. The plus keeps
            // SQLite from asking the index again for every passage that has the phrases: seconds instead of milliseconds.
            let phrases = MatchExpression.all(query.phrases)
            conditions.append(
                "+passages_index.rowid IN (SELECT rowid FROM passages_index WHERE passages_index MATCH \(phrases))"
            )
        }
        var joins: SQL = ""
        if !filter.conditions.isEmpty {
            joins = """
                JOIN passages ON passages.id = passages_index.rowid
                JOIN documents ON documents.number = passages.document
                LEFT JOIN predictions ON predictions.number = documents.prediction
                """
            conditions.append(FilterCondition.sql(filter))
        }
        // FTS5's bm25() is lower for better matches, with k1 = 1.2 and b = 0.75; its weights follow the columns.
        return """
            SELECT passages_index.rowid AS id, -bm25(passages_index, \(LexicalQuery.headerWeight), 1.0) AS score
            FROM passages_index \(joins)
            WHERE \(conditions.joined(operator: .and))
            ORDER BY score DESC, id LIMIT \(limit)
            """
    }
}
