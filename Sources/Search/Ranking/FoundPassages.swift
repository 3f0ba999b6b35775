import Documents
import Mathematics

/// The passages that the legs brought together, with what each leg says of them.
struct FoundPassages {
    struct Found {
        var candidate: Candidate
        var legs: Fusion.Legs
    }

    /// In ascending order of passage id.
    let candidates: [Found]

    init(candidates: [Found]) {
        self.candidates = candidates
    }

    /// Fetches the passages; those that only the dense leg found must have the question's phrases, too.
    init(
        lexical: [PassageMatch],
        dense: [PassageMatch],
        vector: [Float]?,
        query: AnalyzedQuery,
        index: any PassageIndex
    ) async throws {
        let bm25 = Dictionary(lexical.map { ($0.passageID, $0.score) }, uniquingKeysWith: max)
        let cosines = Dictionary(dense.map { ($0.passageID, $0.score) }, uniquingKeysWith: max)
        let ids = Set(bm25.keys).union(cosines.keys).sorted()
        let found = try await index.candidates(ids).sorted { $0.passageID < $1.passageID }
        candidates = found.compactMap { candidate in
            let id = candidate.passageID
            guard bm25[id] != nil || Self.has(query.phrases, in: candidate.passage) else { return nil }
            let legs = Fusion.Legs(bm25: bm25[id], cosine: cosines[id] ?? Self.cosine(vector, candidate.embedding))
            return Found(candidate: candidate, legs: legs)
        }
    }

    /// The words of the best passages of the lexical leg decide how much it is heard; more would cost time and not
    /// change the largest share.
    private static let passagesForCoverage = 5

    /// The largest share of the stems that one of the best passages by words has, in its text or its header, 0…1.
    func coverage(of stems: [String]) -> Double {
        guard !stems.isEmpty else { return 0 }
        let best = candidates.filter { $0.legs.bm25 != nil }
            .sorted { ($0.legs.bm25 ?? 0) > ($1.legs.bm25 ?? 0) }
            .prefix(Self.passagesForCoverage)
        let shares = best.map { Double(Self.matched(stems, in: $0.candidate.passage).count) / Double(stems.count) }
        return shares.max() ?? 0
    }

    /// The stems that the passage or its header has.
    static func matched(_ stems: [String], in passage: Passage) -> [String] {
        let present = Set((TermAnalyzer.terms(in: passage.text) + TermAnalyzer.terms(in: passage.header)).map(\.stem))
        return stems.filter(present.contains)
    }

    private static func has(_ phrases: [[String]], in passage: Passage) -> Bool {
        guard !phrases.isEmpty else { return true }
        let fields = [passage.text, passage.header].map { TermAnalyzer.terms(in: $0).map(\.stem) }
        return phrases.allSatisfy { phrase in fields.contains { $0.firstRange(of: phrase) != nil } }
    }

    private static func cosine(_ vector: [Float]?, _ embedding: [Float]?) -> Double? {
        guard let vector, let embedding, vector.count == embedding.count else { return nil }
        return Double(VectorMath.dot(vector, embedding))
    }
}
