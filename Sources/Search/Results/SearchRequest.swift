/// What is asked of the search.
package struct SearchRequest: Hashable, Sendable {
    /// The question as a person types it; see `QueryAnalyzer` for what is understood in it.
    package var query: String
    package var filter: SearchFilter
    /// The most hits wanted, 1…100; other numbers are brought into this range.
    package var limit: Int
    package var mode: SearchMode
    /// Whether each hit tells what every word adds to its score.
    package var isExplained: Bool
    /// Texts of chips that were taken away: what they stand for is looked for as plain words.
    package var ignored: Set<String>

    package init(
        query: String,
        filter: SearchFilter = .none,
        limit: Int = 10,
        mode: SearchMode = .hybrid,
        isExplained: Bool = false,
        ignored: Set<String> = []
    ) {
        self.query = query
        self.filter = filter
        self.limit = min(100, max(1, limit))
        self.mode = mode
        self.isExplained = isExplained
        self.ignored = ignored
    }
}

/// Which legs the search stands on.
package enum SearchMode: String, Hashable, Sendable, Codable, CaseIterable {
    /// Words only.
    case bm25
    /// Meaning only.
    case dense
    /// Both; words only where vectors are missing.
    case hybrid
}

/// Why a search cannot be made.
package enum SearchError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Nothing to look for: the question has no word.
    case emptyQuery
    /// Search by meaning alone was asked for, but no embedding model is there.
    case embeddingsMissing

    package var description: String {
        switch self {
        case .emptyQuery: "Cannot search: the query has no word. Type one or more words to look for."
        case .embeddingsMissing:
            "Cannot search by meaning: no embedding model is installed. Run 'scripts/setup', or use the mode 'hybrid' or "
                + "'bm25'."
        }
    }
}
