import Foundation

/// How good a ranked list is, held against graded judgements.
///
/// The measures are those of trec_eval (`ndcg_cut`, `recall`, `recip_rank`): gains are the grades themselves, and what is
/// not judged counts as not relevant.
package struct RankingMetrics: Hashable, Sendable {
    /// The grades of the ranked things, in their order; 0 and below is not relevant.
    private let ranked: [Double]
    /// The grades of all relevant things, highest first.
    private let ideal: [Double]

    /// - Parameters:
    ///   - ranking: Names, best first, each once.
    ///   - grades: What judges said, by name.
    package init(ranking: [String], grades: [String: Double]) {
        ranked = ranking.map { max(0, grades[$0] ?? 0) }
        ideal = grades.values.filter { $0 > 0 }.sorted(by: >)
    }

    /// Normalised discounted cumulative gain of the first `depth`, 0…1; 0 when nothing is relevant.
    ///
    /// Source: Järvelin and Kekäläinen, "Cumulated gain-based evaluation of IR techniques", ACM TOIS 20 (2002).
    package func nDCG(at depth: Int) -> Double {
        let best = Self.gain(ideal.prefix(depth))
        return best > 0 ? Self.gain(ranked.prefix(depth)) / best : 0
    }

    /// The share of the relevant that is among the first `depth`; 0 when nothing is relevant.
    package func recall(at depth: Int) -> Double {
        ideal.isEmpty ? 0 : Double(ranked.prefix(depth).count { $0 > 0 }) / Double(ideal.count)
    }

    /// One over the place of the first relevant among the first `depth`; 0 when there is none.
    package func reciprocalRank(at depth: Int) -> Double {
        ranked.prefix(depth).firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0
    }

    private static func gain(_ grades: ArraySlice<Double>) -> Double {
        grades.enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
    }
}
