import Documents

extension SearchEngine {
    /// Of passages this good beside the best one, as a share of its relevance, the latest document's comes first.
    private static let comparable = 0.5
    /// Only so many of the best are looked at.
    private static let latestDepth = 100

    /// The list for a question about today: an amendment says what holds, though the lease that it amends may say it in more
    /// of the question's words.
    ///
    /// Papers belong together when they name one tenant. Those of the tenant of the best passage whose passages are
    /// comparable change their places among each other, the latest by its own date first; all others stay where they are.
    func latestFirst(_ ranked: [Ranking.Ranked]) async throws -> [Ranking.Ranked] {
        let first = ranked.prefix(Self.latestDepth)
        let tenants = try await index.values(of: .tenant, in: Set(first.map(\.passage.documentID)))
        guard let best = first.first, let tenant = tenants[best.passage.documentID] else { return ranked }
        let least = Self.comparable * best.parts.relevance
        let places = first.indices.filter {
            tenants[first[$0].passage.documentID] == tenant && first[$0].parts.relevance >= least
        }
        let latest = places.sorted { left, right in
            let dates = [left, right].map { first[$0].passage.document.date ?? "" }
            return dates[0] == dates[1] ? left < right : dates[0] > dates[1]
        }
        var list = ranked
        for (place, source) in zip(places, latest) { list[place] = ranked[source] }
        return list
    }
}
