import Documents
import Search
import Testing

extension PassageIndexContract {
    private static let expressions = [
        "", "class:lease", "class:lease,amendment", "class!=lease", "class:unheard-of", "type:pdf,text", "type!=pdf",
        "status:ready", "status:failed", "status!=queued", "name:SUITE", "name:\"oak street\",letter", "name!=letter",
        "name:\"100%\"", "name:\"_\"", "date:2021", "date>=2021-03-15", "date>2021-03-15", "date<2023-06-01",
        "date<=2023-06", "date>2023", "confidence>=0.7", "confidence<0.95", "confidence:0.95",
        "class:lease date<2020", "class!=other AND confidence>0.1 name:lease",
    ]

    static let filterChecks: [Check] = expressions.map { expression in
        Check("the filter '\(expression)' lets through what it says in both legs") { make in
            let index = try await IndexSamples.index(make)
            let all: [String: (place: Int, lean: Float)] = [
                "1.0": (0, 1), "1.1": (0, 0.9), "2.0": (0, 0.8), "3.0": (0, 0.7),
            ]
            try await embed(all, in: index)
            let filter = try SearchFilter(parsing: expression)
            let admitted = Set(IndexSamples.records.filter(filter.matches).map(\.id))
            let expected = Set(IndexSamples.passages.filter { admitted.contains($0.documentID) }.map(IndexSamples.name))
            let query = LexicalQuery(terms: ["the", "landlord", "assign"])
            let lexical = try await index.lexicalMatches(query, filter: filter, limit: 10)
            let dense = try await index.denseMatches(IndexSamples.vector(0), filter: filter, limit: 10)
            #expect(Set(try await IndexSamples.names(lexical, in: index)) == expected)
            #expect(Set(try await IndexSamples.names(dense, in: index)) == expected)
        }
    }

    static let keepingChecks: [Check] = [
        Check("a candidate comes back as it was put in") { make in
            let index = try await IndexSamples.index(make)
            try await embed(["1.0": (7, 0.8)], in: index)
            let ids = try await index.denseMatches(IndexSamples.vector(7), filter: .none, limit: 1).map(\.passageID)
            let candidates = try await index.candidates(ids + [1_000_000])
            let candidate = try #require(candidates.first)
            #expect(candidates.count == 1)
            #expect(candidate.passage == IndexSamples.passages[0])
            #expect(candidate.record.id == IndexSamples.first.id)
            #expect(candidate.record.name == IndexSamples.first.name)
            #expect(candidate.record.date == IndexSamples.first.date)
            #expect(candidate.record.prediction?.documentClass == .lease)
        },
        Check("no ids bring no candidates") { make in
            let index = try await IndexSamples.index(make)
            #expect(try await index.candidates([]).isEmpty)
        },
        Check("replacing forgets the former passages and their vectors") { make in
            let index = try await IndexSamples.index(make)
            try await embed(["1.0": (0, 1), "1.1": (1, 1), "2.0": (2, 1)], in: index)
            try await index.replace([IndexSamples.passages[1]], of: IndexSamples.first.id)
            let consent = LexicalQuery(terms: ["consent"])
            #expect(try await index.lexicalMatches(consent, filter: .none, limit: 10).isEmpty)
            let repair = try await index.lexicalMatches(LexicalQuery(terms: ["repair"]), filter: .none, limit: 10)
            #expect(try await IndexSamples.names(repair, in: index) == ["1.1"])
            #expect(try await index.counts() == IndexCounts(passages: 3, embedded: 1))
        },
        Check("removing takes the document's passages and leaves the others") { make in
            let index = try await IndexSamples.index(make)
            try await index.remove(IndexSamples.first.id)
            try await index.remove(IndexSamples.first.id)
            let matches = try await index.lexicalMatches(LexicalQuery(terms: ["roof"]), filter: .none, limit: 10)
            #expect(try await IndexSamples.names(matches, in: index) == ["3.0"])
            #expect(try await index.counts() == IndexCounts(passages: 2, embedded: 0))
        },
    ]
}
