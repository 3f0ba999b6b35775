import Foundation

/// What a term counts in a document seen as a vector: its occurrences times ln((1 + N) / (1 + n)) + 1, n of N documents
/// having it.
///
/// Source: scikit-learn, `TfidfVectorizer` as it comes (`smooth_idf`, `norm="l2"`, no `sublinear_tf`).
package struct TFIDF: Hashable, Sendable {
    /// What an occurrence in each field counts, 0 or more; a field of weight 0 is not searched.
    package var weights: [Double]

    package init(weights: [Double]) {
        precondition(weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a weight is 0 or more")
        self.weights = weights
    }

    static func rarity(_ count: Int, of total: Int) -> Double {
        log((1 + Double(max(total, count))) / (1 + Double(count))) + 1
    }

    /// Occurrences by field, none of which counts less for a document's length.
    var occurrences: BM25F {
        BM25F(fields: weights.map { BM25F.Field(weight: $0, lengthNormalization: 0) })
    }
}
