/// Why a document has its score.
package struct ScoreExplanation: Hashable, Sendable {
    /// What one clause of the query adds.
    package struct Part: Hashable, Sendable {
        /// The clause's index in the query.
        package var clause: Int
        package var score: Double
        package var inverseDocumentFrequency: Double
        /// The occurrences over all fields, each counted as much as its field's weight and length make it.
        package var frequency: Double
        /// The occurrences by field; of a pattern's terms all together, of a phrase the whole phrase.
        package var occurrences: [Int]
    }

    package var key: Int64
    /// The sum of the parts' scores, to the bit.
    package var score: Double
    /// In the order of the query; clauses that add nothing are left out.
    package var parts: [Part]
}
