package import Documents

/// How a hit's score comes about.
///
///     score       = relevance · factor
///     relevance   = (1 − d) · lexical + d · dense             d = denseWeight · gate(agreement)
///     lexical     = BM25F / ceiling                           the ceiling is what no passage reaches for the question
///     dense       = (cosine − low) / (high − low), held in 0…1
///     factor      = the expression, held in 1 / factorLimit … 1
///
/// Relevance is a convex sum with bounds that depend on the question and the index alone (Bruch, Gai, Ingber, "An Analysis
/// of Fusion Functions for Hybrid Retrieval", TOIS 2023, section 4), not a fusion of ranks: a passage's score is the same
/// whatever else was found, how many hits are asked for and which filter is on. A leg that has nothing to say has low
/// scores, and so cannot push its first guess to the top. Where the nearest passages have no more of the question's words
/// than any passages, although others do, the dense leg is not believed: its weight goes down with the agreement, to 0.
package struct RankingProfile: Hashable, Sendable {
    /// How the legs are joined.
    package enum FusionRule: String, Hashable, Sendable, CaseIterable {
        /// The convex sum above.
        case convex
        /// Reciprocal ranks (Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", SIGIR 2009): lexical and dense are
        /// (k + 1) / (k + rank), k = 60, among the passages that the legs brought; 0 without a rank.
        ///
        /// Here to compare with: such a score depends on what else was found, and a bad leg's first guess counts as much as
        /// a good one's.
        case reciprocalRank = "rrf"
    }

    /// How the lexical leg counts words; TF-IDF's cosine is lexical as it is, for no passage's is above 1.
    package var lexical: LexicalQuery.Rule
    package var fusion: FusionRule
    /// The share of meaning in the relevance against that of words, 0…1.
    ///
    /// 0.3 was the best of seven weights on Cranfield (nDCG@10 0.435; words alone 0.388) and on the contract clauses of
    /// LegalBench-RAG’s ContractNLI, 977 questions (0.527; words alone 0.416).
    package var denseWeight: Double
    /// The cosines that count as 0 and as 1; those of passages that have nothing to do with each other, and of two ways
    /// to say the same, with all-MiniLM-L6-v2.
    package var cosineBounds: ClosedRange<Double>
    /// The agreement below which the dense leg does not count at all, and that from which it counts in full.
    ///
    /// With vectors that belong to other passages the agreement of 99 of 100 questions is below 0.15, of Cranfield, NPL,
    /// SciFact and ContractNLI; with the right ones that of 95 of 100 is above 0.18 on each.
    package var agreementBounds: ClosedRange<Double>
    /// What an endlessly old document loses, 0…1; 0 turns recency off.
    package var recencyWeight: Double
    /// The age in days at which a document has lost half of that, above 0, by class; `recencyHalfLifeDays` for others.
    package var halfLifeDays: [DocumentClass: Double]
    package var recencyHalfLifeDays: Double
    /// The priority of each class, above 0; a class that is not listed and a document without a class have 1.
    package var classPriority: [DocumentClass: Double]
    /// What relevance is multiplied by.
    package var factor: RankingExpression
    /// How many times as relevant a hit must be to come first whatever its factor; at least 1.
    package var factorLimit: Double
    /// Puts the best passages in a new order; nil leaves them in that of their scores.
    package var secondPhase: SecondPhase?
    /// The most hits of one document that are listed; at least 1.
    package var hitsPerDocument: Int

    package init(
        lexical: LexicalQuery.Rule = .bm25,
        fusion: FusionRule = .convex,
        denseWeight: Double = 0.3,
        cosineBounds: ClosedRange<Double> = 0.1...0.8,
        agreementBounds: ClosedRange<Double> = 0.15...0.45,
        recencyWeight: Double = 0.1,
        halfLifeDays: [DocumentClass: Double] = [:],
        recencyHalfLifeDays: Double = 1_826,
        classPriority: [DocumentClass: Double] = Self.standardClassPriority,
        factor: RankingExpression = .standard,
        factorLimit: Double = 1.35,
        hitsPerDocument: Int = 3,
        secondPhase: SecondPhase? = nil
    ) {
        precondition((0...1).contains(denseWeight), "a share is between 0 and 1")
        precondition((0...1).contains(recencyWeight), "a share is between 0 and 1")
        precondition(recencyHalfLifeDays > 0, "a half-life is above 0")
        precondition(halfLifeDays.values.allSatisfy { $0 > 0 }, "a half-life is above 0")
        precondition(classPriority.values.allSatisfy { $0 > 0 }, "a priority is above 0")
        precondition(factorLimit >= 1, "a limit is at least 1")
        precondition(hitsPerDocument >= 1, "a document may have one hit at least")
        self.lexical = lexical
        self.fusion = fusion
        self.denseWeight = denseWeight
        self.cosineBounds = cosineBounds
        self.agreementBounds = agreementBounds
        self.recencyWeight = recencyWeight
        self.halfLifeDays = halfLifeDays
        self.recencyHalfLifeDays = recencyHalfLifeDays
        self.classPriority = classPriority
        self.factor = factor
        self.factorLimit = factorLimit
        self.hitsPerDocument = hitsPerDocument
        self.secondPhase = secondPhase
    }

    /// Leases and their amendments first, letters and the like last.
    package static let standardClassPriority: [DocumentClass: Double] = [
        .lease: 1, .amendment: 1, .addendum: 0.95, .camStatement: 0.9, .other: 0.8,
    ]
}
