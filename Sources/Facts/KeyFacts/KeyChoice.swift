import Documents

/// Chooses among the candidates for one field.
enum KeyChoice {
    /// A candidate below this is no better than a guess.
    private static let minimumScore = 2.0
    /// Another value counts as an alternative from this share of the best one's score on.
    private static let alternativeShare = 0.6
    private static let maximumAlternatives = 3
    /// Words recognised worse than this say nothing that could be relied on.
    private static let readableConfidence = 0.5

    private struct Group {
        var best: KeyCandidate
        var score: Double
        var isRepeated = false
    }

    /// The fact for the field, found or unreadable; nil where no candidate is good enough.
    ///
    /// Candidates of the same value support each other. Its confidence is that of the evidence times how clearly the text
    /// gives it this field, less where another value of the same unit has nearly as much for it.
    static func fact(_ field: KeyField, from candidates: [KeyCandidate]) -> KeyFact? {
        let groups = groups(of: candidates.filter { $0.score >= minimumScore })
        guard let first = groups.first else { return nil }
        let others = groups.dropFirst().filter { $0.score >= alternativeShare * first.score }
            .prefix(maximumAlternatives)
        let rival = others.first { $0.best.unit == first.best.unit }
        let clarity = 1 - 0.35 * ((rival?.score ?? 0) / first.score)
        let confidence = min(1, first.best.evidence.confidence * certainty(of: first.score) * clarity)
        let alternatives = others.map { other in
            let share = other.score / (first.score + other.score)
            return KeyFact.Alternative(
                value: other.best.value,
                unit: other.best.unit,
                evidence: other.best.evidence,
                confidence: min(1, other.best.evidence.confidence * certainty(of: other.score) * share)
            )
        }
        guard first.best.wordConfidence >= readableConfidence else {
            let guess = KeyFact.Alternative(
                value: first.best.value,
                unit: first.best.unit,
                evidence: first.best.evidence,
                confidence: confidence
            )
            return KeyFact(
                field: field,
                state: .unreadable,
                evidence: [first.best.evidence],
                confidence: certainty(of: first.score),
                alternatives: [guess] + alternatives,
                reason: .lowConfidence
            )
        }
        return KeyFact(
            field: field,
            state: .found,
            value: first.best.value,
            unit: first.best.unit,
            evidence: [first.best.evidence],
            confidence: confidence,
            alternatives: alternatives,
            method: .extracted
        )
    }

    /// How sure a score makes that the value is the field's, 0…1: 0.63 for 2, 0.92 for 5.
    static func certainty(of score: Double) -> Double {
        // 1 − 1/e at the minimum; the tail was set on real leases.
        let shortfall = [(2.0, 0.37), (3.0, 0.2), (4.0, 0.12), (5.0, 0.08), (6.0, 0.05)]
        guard let upper = shortfall.firstIndex(where: { $0.0 >= score }) else { return 0.95 }
        guard upper > 0 else { return 1 - shortfall[0].1 }
        let (low, high) = (shortfall[upper - 1], shortfall[upper])
        let part = (score - low.0) / (high.0 - low.0)
        return 1 - (low.1 + part * (high.1 - low.1))
    }

    /// The candidates by value, the strongest first; among equals the earlier.
    private static func groups(of candidates: [KeyCandidate]) -> [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for candidate in candidates {
            let key = "\(candidate.key) \(candidate.unit ?? "")"
            if let place = places[key] {
                // That a value stands there again says a little, less than that another stands a line above it.
                let gain = groups[place].isRepeated ? 0 : 0.0005
                groups[place].score = max(groups[place].score, candidate.score) + gain
                groups[place].isRepeated = true
                if candidate.score > groups[place].best.score { groups[place].best = candidate }
            } else {
                places[key] = groups.count
                groups.append(Group(best: candidate, score: candidate.score))
            }
        }
        return groups.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
    }
}
