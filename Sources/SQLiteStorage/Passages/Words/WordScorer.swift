import Search
import TextIndex

/// What scores passages by their words: one of two rules, over one state of the index.
enum WordScorer {
    case bm25(ResolvedQuery, IndexSnapshot)
    case cosine(CosineQuery)

    /// What no score exceeds.
    var ceiling: Double {
        switch self {
        case .bm25(let query, _): query.ceiling
        case .cosine: 1
        }
    }

    /// - Parameter permitted: The passages to look at, a set a segment; all when nil.
    /// - Throws: `SegmentError.damaged`.
    func search(permitted: [DocumentBitmap]?, limit: Int) throws -> [TextHit] {
        switch self {
        case .bm25(let query, let index): try index.search(query, permitted: permitted, limit: limit)
        case .cosine(let query): try query.search(permitted: permitted, limit: limit)
        }
    }

    /// The score of each of these passages that has all that is required and nothing that is forbidden.
    ///
    /// - Throws: `SegmentError.damaged`.
    func scores(of keys: [Int64]) throws -> [Int64: Double] {
        switch self {
        case .bm25(let query, let index): try index.scores(of: keys, for: query)
        case .cosine(let query): try query.scores(of: keys)
        }
    }

    /// - Throws: `SegmentError.damaged`.
    func explanation(of key: Int64) throws -> ScoreExplanation? {
        switch self {
        case .bm25(let query, let index): try index.explanation(of: key, for: query)
        case .cosine(let query): try query.explanation(of: key)
        }
    }
}
