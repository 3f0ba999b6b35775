package import Documents

/// What is asked of all documents that match, beside their best passages.
package struct MatchQuestion: Hashable, Sendable {
    package var lexical: LexicalQuery
    package var filter: SearchFilter
    /// In which order the first of them are wanted; by relevance none are.
    package var sort: SearchSort
    /// How many, at most.
    package var limit: Int
    /// What they are counted by.
    package var facets: [FacetField]

    package init(
        lexical: LexicalQuery,
        filter: SearchFilter,
        sort: SearchSort = .relevance,
        limit: Int = 0,
        facets: [FacetField] = []
    ) {
        self.lexical = lexical
        self.filter = filter
        self.sort = sort
        self.limit = limit
        self.facets = facets
    }
}

/// All documents that match, in numbers, and the first of them.
package struct MatchSummary: Hashable, Sendable {
    package var count: Int
    /// In the order asked for.
    package var first: [DocumentID]
    /// In the order in which they were asked for.
    package var facets: [Facet]

    package init(count: Int, first: [DocumentID], facets: [Facet]) {
        self.count = count
        self.first = first
        self.facets = facets
    }
}
