/// One condition of a query.
package struct TextClause: Hashable, Sendable {
    /// What a document must do.
    package enum Occurrence: Hashable, Sendable {
        /// It is better to match; a document must match some clause of the query.
        case should
        case must
        /// Documents that match are left out.
        case mustNot
    }

    package var pattern: TextPattern
    package var occurrence: Occurrence
    /// Multiplies the clause's part of the score; 0 or more.
    package var weight: Double

    package init(_ pattern: TextPattern, _ occurrence: Occurrence = .should, weight: Double = 1) {
        precondition(weight >= 0 && weight.isFinite, "a weight is 0 or more, not \(weight)")
        self.pattern = pattern
        self.occurrence = occurrence
        self.weight = weight
    }
}
