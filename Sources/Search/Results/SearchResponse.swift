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

    package init(hits: [Hit], total: Int, milliseconds: Double, mode: SearchMode, warnings: [String] = []) {
        self.hits = hits
        self.total = total
        self.milliseconds = milliseconds
        self.mode = mode
        self.warnings = warnings
    }
}
