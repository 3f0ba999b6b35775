/// What is asked of the search.
package struct SearchRequest: Hashable, Sendable {
    /// The question as a person types it; see `QueryAnalyzer` for what is understood in it.
    ///
    /// Of conditions alone, the answer is the documents that meet them, the latest first, each with its first passage.
    package var query: String
    package var filter: SearchFilter
    /// The most hits wanted, 1…100; other numbers are brought into this range.
    package var limit: Int
    package var mode: SearchMode
    /// Whether each hit tells what every word adds to its score.
    package var isExplained: Bool
    /// Texts of chips that were taken away: what they stand for is looked for as plain words.
    package var ignored: Set<String>
    package var sort: SearchSort
    /// What the matching documents are counted by.
    package var facets: [FacetField]
    /// The most rows wanted of a table of facts.
    package var mostFacts: Int
    /// What is told around each hit.
    package var context: HitContext
    package var copies: CopyHandling
    /// Where an earlier answer to the same request ended; nil for the first page.
    package var cursor: String?

    package init(
        query: String,
        filter: SearchFilter = .none,
        limit: Int = 10,
        mode: SearchMode = .hybrid,
        isExplained: Bool = false,
        ignored: Set<String> = [],
        sort: SearchSort = .relevance,
        facets: [FacetField] = [],
        mostFacts: Int = FactTable.maximumRows,
        context: HitContext = .none,
        copies: CopyHandling = .fold,
        cursor: String? = nil
    ) {
        self.query = query
        self.filter = filter
        self.limit = min(100, max(1, limit))
        self.mode = mode
        self.isExplained = isExplained
        self.ignored = ignored
        self.sort = sort
        self.facets = facets
        self.mostFacts = mostFacts
        self.context = context
        self.copies = copies
        self.cursor = cursor
    }

    /// Tells the question and its order from others; how much of the answer is told, and in which pieces, does not count.
    var fingerprint: UInt64 {
        let parts = [query, "\(filter)", mode.rawValue, sort.rawValue, copies.rawValue] + ignored.sorted()
        // FNV-1a, 64 bits: it must be the same in every process, which Swift's own hashes are not.
        return parts.joined(separator: "\0").utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
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
    /// Nothing to look for: the question has no word and no condition.
    case emptyQuery
    /// The cursor does not come from an answer to this request.
    case invalidCursor
    /// Search by meaning alone was asked for, but no embedding model is there.
    case embeddingsMissing

    /// What programs tell it by.
    package var code: String {
        switch self {
        case .emptyQuery: "empty_query"
        case .invalidCursor: "invalid_cursor"
        case .embeddingsMissing: "embeddings_missing"
        }
    }

    package var description: String {
        switch self {
        case .emptyQuery:
            "Cannot search: the query has no word. Type words to look for, or a condition such as class:lease."
        case .invalidCursor:
            "The cursor does not come from an answer to this question, filter and order. Ask again without one."
        case .embeddingsMissing:
            "Cannot search by meaning: no embedding model is installed. Run 'scripts/setup', or use the mode 'hybrid' or "
                + "'bm25'."
        }
    }
}
