/// The answer to a search.
package struct SearchResponse: Hashable, Sendable, Codable {
    /// In the order asked for; by relevance best first.
    package var hits: [Hit]
    /// How many passages were ranked; a bound on the work, not the number of all matches.
    package var total: Int
    /// From the question to the answer.
    package var milliseconds: Double
    /// The legs that really took part: `bm25` for a hybrid search without an embedding model.
    package var mode: SearchMode
    /// What went wrong without stopping the search, in sentences.
    package var warnings: [String]
    /// What was understood in the question beyond its words.
    package var chips: [QueryChip]
    /// The exact answer to a question for a fact; nil for other questions.
    package var facts: FactTable?
    /// The exact answer to a question for what is missing; nil for other questions.
    package var absence: Absence?
    /// Where the next page begins; nil at the end of the list.
    package var nextCursor: String?
    /// How many documents have a passage with what is asked for; nil unless facets or an order by documents are asked for.
    package var documents: Int?
    /// In the order in which they were asked for.
    package var facets: [Facet]
    /// The question with words that are there in the place of words that no passage has; nil when there are none.
    package var suggestion: String?

    package init(
        hits: [Hit],
        total: Int,
        milliseconds: Double,
        mode: SearchMode,
        warnings: [String] = [],
        chips: [QueryChip] = [],
        facts: FactTable? = nil,
        absence: Absence? = nil,
        nextCursor: String? = nil,
        documents: Int? = nil,
        facets: [Facet] = [],
        suggestion: String? = nil
    ) {
        self.hits = hits
        self.total = total
        self.milliseconds = milliseconds
        self.mode = mode
        self.warnings = warnings
        self.chips = chips
        self.facts = facts
        self.absence = absence
        self.nextCursor = nextCursor
        self.documents = documents
        self.facets = facets
        self.suggestion = suggestion
    }

    private enum CodingKeys: String, CodingKey {
        case hits, total, milliseconds, mode, warnings, chips, facts, absence, documents, facets, suggestion
        case nextCursor = "next_cursor"
    }
}
