/// A clause with its part of the score settled by the statistics.
struct ResolvedClause: Sendable {
    enum Kind: Hashable, Sendable {
        /// Any of these terms; their frequencies are summed.
        case any
        case phrase
        case near(within: Int)
    }

    /// The index in the query.
    var index: Int
    var occurrence: TextClause.Occurrence
    var kind: Kind
    /// Sorted for `any`, in the query's order otherwise.
    var terms: [String]
    var inverseDocumentFrequency: Double
    var points: Points
}
