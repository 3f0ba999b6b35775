import Search

/// Queries in the language of FTS5.
///
/// Every word of the user's is quoted, so none is ever taken for an operator.
enum MatchExpression {
    /// Passages that have any of the terms or phrases.
    static func any(of query: LexicalQuery) -> String {
        (query.terms + query.phrases).map(quoted).joined(separator: " OR ")
    }

    /// Passages that have all the phrases.
    static func all(_ phrases: [String]) -> String {
        phrases.map(quoted).joined(separator: " AND ")
    }

    private static func quoted(_ words: String) -> String {
        // SQLite reads a text up to the first NUL.
        let safe = words.replacing("\"", with: "\"\"").replacing("\0", with: " ")
        return "\"\(safe)\""
    }
}
