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
