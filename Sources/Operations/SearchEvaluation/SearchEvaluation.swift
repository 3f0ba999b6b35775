import Foundation
import Mathematics
package import Search

/// How well a search answers judged questions.
package struct SearchEvaluation: Sendable, Encodable {
    /// The depths of the measures, as BEIR reports them.
    private static let (gainDepth, recallDepth) = (10, 100)

    package var questions: Int
    package var nDCG10: Double
    package var recall100: Double
    package var mrr10: Double
    /// Milliseconds from the question to the first ten hits, as a person waits for them.
    package var p50: Double
    package var p99: Double
    /// The legs that really took part.
    package var mode: SearchMode
    /// nDCG@10 of each question, in their order.
    package var gains: [Double]

    private enum CodingKeys: String, CodingKey {
        case questions
        case nDCG10 = "ndcg_at_10"
        case recall100 = "recall_at_100"
        case mrr10 = "mrr_at_10"
        case p50 = "p50_milliseconds"
        case p99 = "p99_milliseconds"
        case mode, gains
    }

    /// Asks every question.
    ///
    /// - Parameters:
    ///   - name: The id of the text that a hit is.
    ///   - progress: Called with the number of questions asked.
    package init(
        _ questions: [JudgedSet.Question],
        by engine: SearchEngine,
        mode: SearchMode,
        name: (Hit) -> String?,
        progress: (Int) -> Void
    ) async throws {
        var (metrics, times): ([RankingMetrics], [Double]) = ([], [])
        var answered = mode
        for (number, question) in questions.enumerated() {
            progress(number)
            var request = SearchRequest(query: question.text, limit: Self.gainDepth, mode: mode)
            let start = ContinuousClock.now
            let response = try await engine.search(request)
            times.append((ContinuousClock.now - start) / .milliseconds(1))
            answered = response.mode
            var hits = response.hits
            if let cursor = response.nextCursor {
                request.limit = Self.recallDepth - Self.gainDepth
                request.cursor = cursor
                hits += try await engine.search(request).hits
            }
            metrics.append(RankingMetrics(ranking: hits.compactMap(name), grades: question.grades))
        }
        func mean(_ value: (RankingMetrics) -> Double) -> Double {
            metrics.isEmpty ? 0 : metrics.reduce(0) { $0 + value($1) } / Double(metrics.count)
        }
        times.sort()
        self.questions = questions.count
        gains = metrics.map { $0.nDCG(at: Self.gainDepth) }
        nDCG10 = mean { $0.nDCG(at: Self.gainDepth) }
        recall100 = mean { $0.recall(at: Self.recallDepth) }
        mrr10 = mean { $0.reciprocalRank(at: Self.gainDepth) }
        p50 = Self.quantile(times, 0.5)
        p99 = Self.quantile(times, 0.99)
        self.mode = answered
    }

    /// The nearest rank of an ascending list; 0 for an empty one.
    private static func quantile(_ times: [Double], _ share: Double) -> Double {
        times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }
}
