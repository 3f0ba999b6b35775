package import Documents

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
