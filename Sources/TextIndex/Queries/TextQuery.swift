/// What to look for.
///
/// A document matches when it matches every `must` clause, no `mustNot` clause and, where there is no `must`, some
/// `should` clause. A query of `mustNot` clauses alone matches nothing.
package struct TextQuery: Hashable, Sendable {
    /// Clauses behind these are passed over.
    package static let maximumClauseCount = 4096
    /// Of the terms that fit a prefix or a fuzzy term, the nearest count, then the ones in most documents, then those
    /// that come first in the order of terms.
    package static let maximumExpansionCount = 256

    package var clauses: [TextClause]

    package init(_ clauses: [TextClause]) { self.clauses = clauses }
}
