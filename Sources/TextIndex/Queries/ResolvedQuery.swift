import Foundation

/// A query with all that the whole corpus decides: which terms patterns stand for, and what each clause is worth.
package struct ResolvedQuery: Sendable {
    let clauses: [ResolvedClause]
    let norms: FieldNorms
    /// The score of one point: a power of 2, so that points and scores turn into each other without error.
    let pointValue: Double
    /// What no document's score reaches: that of one in which every clause occurs without end.
    ///
    /// It depends on the query and the corpus alone, so that scores divided by it are between 0 and 1 whatever is found.
    package let ceiling: Double

    package init(_ query: TextQuery, ranking: BM25F, statistics: CorpusStatistics) {
        let clauses = query.clauses.prefix(TextQuery.maximumClauseCount)
        let terms = clauses.map { Self.terms(of: $0.pattern, statistics) }
        let rarities = zip(clauses, terms).map { Self.inverseDocumentFrequency(of: $0.pattern, $1, statistics) }
        let gains = zip(clauses, rarities).map { clause, rarity in
            clause.occurrence == .mustNot ? 0 : clause.weight * rarity * (ranking.k1 + 1)
        }
        let scale = Self.scale(for: gains)
        ceiling = gains.reduce(0, +)
        pointValue = 1 / scale
        norms = FieldNorms(ranking, averageLengths: statistics.averageLengths(ranking.fields.count))
        self.clauses = clauses.indices.map { index in
            ResolvedClause(
                index: index,
                occurrence: clauses[index].occurrence,
                kind: Self.kind(of: clauses[index].pattern),
                terms: terms[index],
                inverseDocumentFrequency: rarities[index],
                points: Points(gain: Float(gains[index] * scale), k1: Float(ranking.k1))
            )
        }
    }

    /// Points a unit of score: as many as fit, in a power of 2.
    private static func scale(for gains: [Double]) -> Double {
        let (most, sum) = (gains.max() ?? 0, gains.reduce(0, +))
        guard most > 0 else { return 1 }
        let room = min(Points.maximumGain / most, Points.maximumSum / 2 / sum)
        return exp2(floor(log2(room)))
    }

    private static func kind(of pattern: TextPattern) -> ResolvedClause.Kind {
        switch pattern {
        case .term, .anyOf, .prefix, .fuzzy: .any
        case .phrase(let terms): terms.count == 1 ? .any : .phrase
        case .near(let terms, let within): Set(terms).count == 1 ? .any : .near(within: within)
        }
    }

    private static func terms(of pattern: TextPattern, _ statistics: CorpusStatistics) -> [String] {
        switch pattern {
        case .term(let term): [term]
        case .anyOf(let terms): Set(terms).sorted(by: isBefore)
        case .phrase(let terms): terms
        case .near(let terms, _): Set(terms).sorted(by: isBefore)
        case .prefix, .fuzzy:
            (statistics.expansions[pattern] ?? [:])
                .sorted { left, right in
                    if left.value != right.value { return left.value < right.value }
                    let counts = [left, right].map { statistics.documentCounts[$0.key] ?? 0 }
                    return counts[0] == counts[1] ? isBefore(left.key, right.key) : counts[0] > counts[1]
                }
                .prefix(TextQuery.maximumExpansionCount)
                .map(\.key)
                .sorted(by: isBefore)
        }
    }

    /// Terms that stand for one word have its rarity, that of the most frequent of them; a phrase has the sum of its
    /// terms', as if they occurred independently (both as in Lucene).
    private static func inverseDocumentFrequency(
        of pattern: TextPattern,
        _ terms: [String],
        _ statistics: CorpusStatistics
    ) -> Double {
        let rarities = terms.map { term in
            BM25F.inverseDocumentFrequency(statistics.documentCounts[term] ?? 0, of: statistics.documentCount)
        }
        switch pattern {
        case .term, .anyOf, .prefix, .fuzzy: return rarities.min() ?? 0
        case .phrase, .near: return rarities.reduce(0, +)
        }
    }

    /// By bytes, whatever the order of strings is elsewhere.
    private static func isBefore(_ left: String, _ right: String) -> Bool {
        Array(left.utf8).precedes(Array(right.utf8))
    }
}
