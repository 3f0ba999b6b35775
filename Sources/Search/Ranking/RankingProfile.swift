package import Documents

/// How a hit's score comes about.
///
///     score       = relevance · recency · class priority · crowding
///     relevance   = (1 − d) · lexical + d · dense                   d = denseWeight
///     lexical     = coverage · bm25 / (the best bm25 of the answer)
///     dense       = max(0, cosine)
///     recency     = 1 − r · (1 − 2^(−age / half-life))              r = recencyWeight
///     crowding    = ½^n for the n-th hit of a document beyond hitsPerDocument, else 1
///
/// Relevance is a convex sum with bounds that do not depend on how many results are asked for (Bruch, Gai, Ingber, "An
/// Analysis of Fusion Functions for Hybrid Retrieval", TOIS 2023, section 4), not a fusion of ranks: a leg that has
/// nothing to say has low scores, and so cannot push its first guess to the top. The lexical leg, whose best score is
/// always 1, is held back by its coverage: the share of the question's words that its best passages have.
package struct RankingProfile: Hashable, Sendable {
    /// The share of meaning in the relevance against that of words, 0…1.
    ///
    /// The cosines of all-MiniLM-L6-v2 spread over about half of the lexical leg's range, so 0.7 makes the two about
    /// equal. It was the best of eleven weights on Cranfield (nDCG@10 0.435; reciprocal rank fusion 0.430) and on the
    /// contract clauses of LegalBench-RAG's ContractNLI, first 300 questions (0.492; 0.475).
    package var denseWeight: Double
    /// What an endlessly old document loses, 0…1; 0 turns recency off.
    package var recencyWeight: Double
    /// The age in days at which a document has lost half of that; above 0.
    package var recencyHalfLifeDays: Double
    /// The factor of each class, above 0; a class that is not listed and a document without a class have 1.
    package var classPriority: [DocumentClass: Double]
    /// Passages of one document that may follow each other at full score; at least 1.
    package var hitsPerDocument: Int

    package init(
        denseWeight: Double = 0.7,
        recencyWeight: Double = 0.1,
        recencyHalfLifeDays: Double = 1_826,
        classPriority: [DocumentClass: Double] = Self.standardClassPriority,
        hitsPerDocument: Int = 3
    ) {
        precondition((0...1).contains(denseWeight), "a share is between 0 and 1")
        precondition((0...1).contains(recencyWeight), "a share is between 0 and 1")
        precondition(recencyHalfLifeDays > 0, "a half-life is above 0")
        precondition(classPriority.values.allSatisfy { $0 > 0 }, "a factor is above 0")
        precondition(hitsPerDocument >= 1, "a document may have one hit at least")
        self.denseWeight = denseWeight
        self.recencyWeight = recencyWeight
        self.recencyHalfLifeDays = recencyHalfLifeDays
        self.classPriority = classPriority
        self.hitsPerDocument = hitsPerDocument
    }

    /// Leases and their amendments first, letters and the like last.
    package static let standardClassPriority: [DocumentClass: Double] = [
        .lease: 1, .amendment: 1, .addendum: 0.95, .camStatement: 0.9, .other: 0.8,
    ]
}
