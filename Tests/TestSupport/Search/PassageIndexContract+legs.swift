import Documents
import Search
import Testing

extension PassageIndexContract {
    static let lexicalChecks: [Check] = [
        Check("a passage with more of the words comes first") { make in
            let index = try await IndexSamples.index(make)
            let matches = try await index.lexicalMatches(words("assign", "consent", "roof"), filter: .none, limit: 10)
            let names = try await IndexSamples.names(matches, in: index)
            #expect(names.first == "1.0")
            #expect(Set(names) == ["1.0", "1.1", "3.0"])
            #expect(matches.map(\.score) == matches.map(\.score).sorted(by: >))
            #expect(matches.allSatisfy { $0.score > 0 })
        },
        Check("words match whatever their ending") { make in
            let index = try await IndexSamples.index(make)
            let matches = try await index.lexicalMatches(words("assigning"), filter: .none, limit: 10)
            #expect(Set(try await IndexSamples.names(matches, in: index)) == ["1.0", "3.0"])
        },
        Check("words of the header are found") { make in
            let index = try await IndexSamples.index(make)
            let matches = try await index.lexicalMatches(words("oak"), filter: .none, limit: 10)
            #expect(Set(try await IndexSamples.names(matches, in: index)) == ["1.0", "1.1"])
        },
        Check("a phrase must occur word by word") { make in
            let index = try await IndexSamples.index(make)
            let phrase = LexicalQuery(terms: ["landlord"], phrases: ["the structure"])
            let matches = try await index.lexicalMatches(phrase, filter: .none, limit: 10)
            #expect(try await IndexSamples.names(matches, in: index) == ["1.1"])
            let turned = LexicalQuery(terms: ["landlord"], phrases: ["structure the"])
            #expect(try await index.lexicalMatches(turned, filter: .none, limit: 10).isEmpty)
        },
        Check("an empty query matches nothing") { make in
            let index = try await IndexSamples.index(make)
            #expect(try await index.lexicalMatches(words(), filter: .none, limit: 10).isEmpty)
        },
        Check("signs of a query language are plain text") { make in
            let index = try await IndexSamples.index(make)
            for odd in ["\"", "roof\"", "a*b", "near", "col:roof", "(", "-", "^roof", "'", "AND", "breeder's"] {
                _ = try await index.lexicalMatches(words(odd), filter: .none, limit: 10)
            }
        },
        Check("the limit keeps the best") { make in
            let index = try await IndexSamples.index(make)
            let query = words("assign", "consent", "roof")
            let all = try await index.lexicalMatches(query, filter: .none, limit: 10)
            let best = try await index.lexicalMatches(query, filter: .none, limit: 1)
            #expect(best == Array(all.prefix(1)))
        },
    ]

    static let denseChecks: [Check] = [
        Check("the nearest vectors come first, by cosine") { make in
            let index = try await IndexSamples.index(make)
            try await embed(["1.0": (0, 1), "1.1": (1, 1), "2.0": (0, 0.6)], in: index)
            let matches = try await index.denseMatches(IndexSamples.vector(0), filter: .none, limit: 2)
            #expect(try await IndexSamples.names(matches, in: index) == ["1.0", "2.0"])
            #expect(matches.count == 2)
            for (match, cosine) in zip(matches, [1, 0.6]) { #expect(abs(match.score - cosine) < 0.02) }
        },
        Check("passages without a vector are left out of the dense leg and wait for one") { make in
            let index = try await IndexSamples.index(make)
            #expect(try await index.denseMatches(IndexSamples.vector(0), filter: .none, limit: 10).isEmpty)
            let waiting = try await index.passagesWithoutEmbedding(limit: 10)
            #expect(Set(waiting.map(\.text)) == Set(IndexSamples.passages.map(\.embeddingText)))
            #expect(waiting.map(\.passageID) == waiting.map(\.passageID).sorted())
            #expect(try await index.passagesWithoutEmbedding(limit: 3) == Array(waiting.prefix(3)))
            try await embed(["1.1": (1, 1)], in: index)
            #expect(try await index.counts() == IndexCounts(passages: 4, embedded: 1))
            #expect(try await index.passagesWithoutEmbedding(limit: 10).count == 3)
        },
        Check("vectors of passages that are gone are passed over") { make in
            let index = try await IndexSamples.index(make)
            let waiting = try await index.passagesWithoutEmbedding(limit: 1)
            let id = try #require(waiting.first?.passageID)
            try await index.remove(IndexSamples.first.id)
            try await index.setEmbeddings([id: IndexSamples.vector(0)])
            #expect(try await index.counts() == IndexCounts(passages: 2, embedded: 0))
        },
    ]

    private static func words(_ terms: String...) -> LexicalQuery { LexicalQuery(terms: terms) }

    /// Gives the named passages vectors.
    static func embed(_ vectors: [String: (place: Int, lean: Float)], in index: any PassageIndex) async throws {
        let waiting = try await index.passagesWithoutEmbedding(limit: 100)
        let candidates = try await index.candidates(waiting.map(\.passageID))
        var embeddings: [Int64: [Float]] = [:]
        for candidate in candidates {
            guard let vector = vectors[IndexSamples.name(candidate.passage)] else { continue }
            embeddings[candidate.passageID] = IndexSamples.vector(vector.place, lean: vector.lean)
        }
        #expect(embeddings.count == vectors.count)
        try await index.setEmbeddings(embeddings)
    }
}
