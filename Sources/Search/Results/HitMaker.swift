import Documents

/// Makes what is shown of a passage in its place.
struct HitMaker {
    private let query: AnalyzedQuery
    private let unknownDense: Double
    private let stems: StemSet

    /// - Parameter unknownDense: What a passage without a vector counts.
    init(query: AnalyzedQuery, unknownDense: Double) {
        self.query = query
        self.unknownDense = unknownDense
        stems = StemSet(query.stems)
    }

    func hit(_ ranked: Ranking.Ranked, _ candidate: Candidate) -> Hit {
        let (passage, record) = (candidate.passage, candidate.record)
        let terms = TermAnalyzer.terms(in: passage.text, among: stems)
        let snippet = SnippetMaker(stems).snippet(of: passage.text, showing: terms)
        var parts = ranked.parts
        let present = Set((terms + TermAnalyzer.terms(in: passage.header, among: stems)).map(\.stem))
        parts.matchedTerms = query.stems.filter(present.contains)
        return Hit(
            documentID: record.id,
            name: record.name,
            documentClass: record.documentClass,
            classConfidence: record.prediction?.confidence,
            date: record.date,
            page: passage.page,
            span: passage.span,
            boxes: passage.boxes,
            heading: passage.heading,
            path: passage.path,
            quote: passage.text,
            snippet: snippet.text,
            highlights: snippet.highlights,
            score: ranked.score,
            parts: parts,
            more: ranked.more,
            copies: ranked.copies,
            explanation: nil,
            features: nil,
            secondPhase: nil,
            ordinal: passage.ordinal,
            matches: terms.map {
                TextSpan(passage.span.start + $0.span.start, passage.span.start + $0.span.end)
            },
            citation: nil,
            context: []
        )
    }

    /// What each clause and the meaning add; the sum is the hit's score.
    func explanation(_ ranked: Ranking.Ranked, _ words: [LexicalPart]) -> [Hit.Contribution] {
        let parts = ranked.parts
        // Whatever the words' part of the relevance is made of, each clause has its share of it.
        let bm25 = words.reduce(0) { $0 + $1.score }
        let share = bm25 > 0 ? parts.factor * (1 - parts.denseWeight) * (parts.lexical ?? 0) / bm25 : 0
        var contributions = words.map { part in
            Hit.Contribution(name: part.clause, score: share * part.score, words: part)
        }
        if parts.denseWeight > 0 {
            let meaning = parts.factor * parts.denseWeight * (parts.dense ?? unknownDense)
            contributions.append(Hit.Contribution(name: "meaning", score: meaning, words: nil))
        }
        return contributions
    }
}
