import Foundation

/// How occurrences become a score: BM25F, with weights that are chosen at query time.
///
/// A clause t adds weight(t) · idf(t) · (k1 + 1) · f / (k1 + f), where f sums over the fields
/// w · occurrences / (1 − b + b · length / average length), and idf = ln(1 + (N − n + 0.5) / (n + 0.5)), which is above
/// 0 for any term. Source: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", Foundations
/// and Trends in Information Retrieval 3 (2009), sections 3.5 and 3.6; the idf is Lucene's.
package struct BM25F: Hashable, Sendable {
    /// What a field counts.
    package struct Field: Hashable, Sendable {
        /// w, 0 or more; a field of weight 0 is not searched.
        package var weight: Double
        /// b, 0 (length does not matter) to 1.
        package var lengthNormalization: Double

        package init(weight: Double = 1, lengthNormalization: Double = 0.75) {
            precondition(weight >= 0 && weight.isFinite, "a weight is 0 or more, not \(weight)")
            precondition((0...1).contains(lengthNormalization), "b is 0 to 1, not \(lengthNormalization)")
            self.weight = weight
            self.lengthNormalization = lengthNormalization
        }
    }

    /// How soon more occurrences stop to count; above 0.
    package var k1: Double
    package var fields: [Field]

    package init(k1: Double = 1.2, fields: [Field]) {
        precondition(k1 > 0 && k1.isFinite, "k1 is above 0, not \(k1)")
        self.k1 = k1
        self.fields = fields
    }

    /// idf of a term that `count` of `total` documents have; above 0.
    package static func inverseDocumentFrequency(_ count: Int, of total: Int) -> Double {
        let (n, all) = (Double(count), Double(max(total, count)))
        return log(1 + (all - n + 0.5) / (n + 0.5))
    }
}
