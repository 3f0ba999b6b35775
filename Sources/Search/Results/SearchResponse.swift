/// The answer to a search.
package struct SearchResponse: Hashable, Sendable, Codable {
    /// Best first; scores never rise.
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

    package init(
        hits: [Hit],
        total: Int,
        milliseconds: Double,
        mode: SearchMode,
        warnings: [String] = [],
        chips: [QueryChip] = [],
        facts: FactTable? = nil,
        absence: Absence? = nil
    ) {
        self.hits = hits
        self.total = total
        self.milliseconds = milliseconds
        self.mode = mode
        self.warnings = warnings
        self.chips = chips
        self.facts = facts
        self.absence = absence
    }
}
