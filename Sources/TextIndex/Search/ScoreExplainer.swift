/// Takes the score of one document apart.
struct ScoreExplainer {
    let query: ResolvedQuery
    let segment: Segment

    /// Nil when the document does not match.
    ///
    /// - Throws: `SegmentError.damaged`.
    func explanation(of document: Int, key: Int64) throws(SegmentError) -> ScoreExplanation? {
        let norms = try SegmentNorms(query.norms, of: segment)
        var parts: [ScoreExplanation.Part] = []
        let needsMust = query.clauses.contains { $0.occurrence == .must }
        for clause in query.clauses {
            let part = try part(clause, document, norms)
            switch clause.occurrence {
            case .must: if part == nil { return nil }
            case .mustNot:
                guard part != nil else { continue }
                return nil
            case .should: break
            }
            if let part { parts.append(part) }
        }
        guard needsMust || !parts.isEmpty else { return nil }
        return ScoreExplanation(key: key, score: parts.reduce(0) { $0 + $1.score }, parts: parts)
    }

    private func part(
        _ clause: ResolvedClause,
        _ document: Int,
        _ norms: SegmentNorms
    ) throws(SegmentError) -> ScoreExplanation.Part? {
        guard var cursor = try ClauseCursor(clause, in: segment, norms) else { return nil }
        let scratch = SearchScratch(capacity: 64)
        scratch.places[0] = 0
        let place = UInt32(document)..<UInt32(document) + 1
        try cursor.findFrequencies(1, in: place, scratch, needed: ClauseCursor.noNeed)
        let frequency = scratch.frequencies[0]
        guard frequency > 0 else { return nil }
        return ScoreExplanation.Part(
            clause: clause.index,
            score: Double(clause.points.points(of: frequency)) * query.pointValue,
            inverseDocumentFrequency: clause.inverseDocumentFrequency,
            frequency: Double(frequency),
            occurrences: try cursor.occurrences(in: UInt32(document))
        )
    }
}
