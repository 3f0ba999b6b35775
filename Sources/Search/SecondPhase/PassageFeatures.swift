import Foundation

/// What a second phase may count of a passage that the first has found: numbers that depend on the passage, the question
/// and the index alone.
package struct PassageFeatures: Hashable, Sendable {
    package enum Name: String, Hashable, Sendable, CaseIterable {
        /// The parts of the relevance, 0…1 each.
        case lexical, dense
        /// The share of the question's clauses that the passage has, and that its heading or its header has.
        case coverage, heading, header
        /// The logarithm of 1 + occurrences in the text.
        case body
        /// The share of the strongest clause in what the words count.
        case strongest
        case factor
    }

    /// By name; all are there.
    package let values: [Name: Double]

    package init(_ values: [Name: Double]) { self.values = values }

    /// - Parameters:
    ///   - words: What each clause that the passage has adds.
    ///   - clauses: How many clauses the question has.
    init(_ parts: Hit.Parts, _ words: [LexicalPart], clauses: Int) {
        func share(_ count: Int) -> Double { clauses > 0 ? Double(count) / Double(clauses) : 0 }
        func share(in field: String) -> Double { share(words.count { $0.occurrences[field] ?? 0 > 0 }) }
        let bm25 = words.reduce(0) { $0 + $1.score }
        values = [
            .lexical: parts.lexical ?? 0,
            .dense: parts.dense ?? 0,
            .coverage: share(words.count),
            .heading: share(in: "heading"),
            .header: share(in: "header"),
            .body: log1p(Double(words.reduce(0) { $0 + ($1.occurrences["body"] ?? 0) })),
            .strongest: bm25 > 0 ? (words.map(\.score).max() ?? 0) / bm25 : 0,
            .factor: parts.factor,
        ]
    }

    /// By the names that are published.
    var published: [String: Double] {
        Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
    }
}
