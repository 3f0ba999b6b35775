import Documents

extension SearchEngine {
    /// So many words of a question are looked up as names.
    private static let namesLookedUp = 32
    /// So many papers of a name are looked at; a name with more names no single tenant.
    private static let maximumPapers = 500
    /// Where a name's words stand in more documents than so many times its own papers, they are ordinary words.
    private static let strangers = 3

    /// The tenant whose papers are asked for, when the question names one by its name or by its suite.
    ///
    /// A word that most leases have names nobody: `common area` does not ask for the lease of Common Grounds.
    func namedTenant(in query: AnalyzedQuery, _ request: SearchRequest, _ filter: SearchFilter) async throws
        -> NamedTenant?
    {
        guard request.sort == .relevance else { return nil }
        let words = Set(query.sequence.filter { $0.count > 1 && !StopWords.english.contains($0) })
        let names =
            words.sorted().prefix(Self.namesLookedUp).map(PaperName.tenant) + query.suites.map(PaperName.premises)
        let papers = try await index.papers(of: names, filter: filter, limit: Self.maximumPapers)
            .filter { $0.value.count < Self.maximumPapers }
        var tenants: [String: [NamedPaper]] = [:]
        for case (.tenant(let word), let papers) in papers { tenants[word] = papers }
        let suites = query.suites.compactMap { suite in
            papers[.premises(suite)].map {
                NamedTenant(words: suite.split(separator: " ").map(String.init), papers: $0)
            }
        }
        // A suite of that number may be in many buildings; a name says more.
        for mentions in [NamedTenant.mentions(in: query.sequence, tenants), suites] {
            let telling = try await telling(mentions.filter { !request.ignored.contains($0.source) }, filter)
            if !telling.isEmpty { return NamedTenant.only(telling) }
        }
        return nil
    }

    /// The mentions without those in ordinary words.
    private func telling(_ mentions: [NamedTenant], _ filter: SearchFilter) async throws -> [NamedTenant] {
        var telling: [NamedTenant] = []
        for mention in mentions {
            let lexical = LexicalQuery([.init(.phrase(mention.words), .must)])
            let holders = try await index.summary(of: MatchQuestion(lexical: lexical, filter: filter)).count
            if holders <= Self.strangers * mention.documents.count { telling.append(mention) }
        }
        return telling
    }
}

extension [Ranking.Ranked] {
    /// Those of these documents before all others, in the order in which they are.
    mutating func putFirst(_ documents: Set<DocumentID>) {
        self =
            filter { documents.contains($0.passage.documentID) }
            + filter { !documents.contains($0.passage.documentID) }
    }
}
