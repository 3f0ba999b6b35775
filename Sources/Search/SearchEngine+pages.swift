import Documents

extension SearchEngine {
    /// How many passages each leg brings for ranking, whatever the limit: the answer must not depend on its length.
    private static let poolSize = 400
    /// How many documents an answer goes through that is not in order of relevance.
    static let maximumSorted = 500
    /// More than an index has passages.
    private static let everyPassage = 1 << 32

    /// A piece of an answer.
    struct Page {
        var ranked: [Ranking.Ranked]
        /// The passages behind it, in order.
        var rest: [Int64]
        var found: FoundPassages
        /// How many passages were ranked.
        var total: Int
        var mode: SearchMode
        var warnings: [String]
    }

    /// The hits of the page: the first of the answer, or what the cursor says.
    ///
    /// - Parameters:
    ///   - documents: The first in an order that is not that of relevance.
    ///   - named: Whose hits come first.
    func page(
        of request: SearchRequest,
        _ query: AnalyzedQuery,
        _ filter: SearchFilter,
        from cursor: SearchCursor?,
        at time: Double,
        _ documents: [DocumentID],
        named: Set<DocumentID>
    ) async throws -> Page {
        let dense = try await denseLeg(query, request)
        var (question, profile) = (question(request, query, dense.vector, filter), profile)
        if let cursor {
            question.selection = .passages(Array(cursor.passages.prefix(request.limit)))
            profile.hitsPerDocument = .max
        } else if request.sort != .relevance {
            question.selection = .documents(documents)
            // Every passage counts here: the best of each document is wanted, however many passages others have.
            question.poolSize = Self.everyPassage
            profile.hitsPerDocument = 1
        }
        let found = try await index.find(question)
        // What a cursor or an order by documents names is listed, whatever else says the same.
        let foldsCopies = request.copies == .fold && question.selection == nil
        var ranked = Ranking(profile: profile, mode: dense.mode, now: time, named: named, foldsCopies: foldsCopies)
            .ranked(found)
        if question.selection == nil {
            ranked = try await reordered(ranked, for: query)
            ranked.putFirst(named)
            if query.prefersLatest { ranked = try await latestFirst(ranked) }
        }
        if let cursor { ranked.order(by: cursor.passages) { $0.passage.passageID } }
        if request.sort != .relevance, cursor == nil { ranked.order(by: documents) { $0.passage.documentID } }
        let rest = cursor?.passages ?? ranked.map(\.passage.passageID)
        return Page(
            ranked: Array(ranked.prefix(request.limit)),
            rest: Array(rest.dropFirst(request.limit)),
            found: found,
            total: found.passages.count,
            mode: dense.mode,
            warnings: dense.warnings + Self.warnings(found)
        )
    }

    private func question(
        _ request: SearchRequest,
        _ query: AnalyzedQuery,
        _ vector: [Float]?,
        _ filter: SearchFilter
    ) -> PassageQuestion {
        PassageQuestion(
            lexical: query.lexical,
            usesWords: request.mode != .dense,
            vector: vector,
            filter: filter,
            poolSize: Self.poolSize
        )
    }

    private static func warnings(_ found: FoundPassages) -> [String] {
        guard found.missing > 0 else { return [] }
        return ["\(found.missing) passages cannot be found by their words yet; the text index is being built."]
    }

    // MARK: - Meaning

    private struct DenseLeg {
        var vector: [Float]?
        var mode: SearchMode
        var warnings: [String] = []
    }

    private func denseLeg(_ query: AnalyzedQuery, _ request: SearchRequest) async throws -> DenseLeg {
        // An order by documents is over those that have the words; meaning would bring all of their passages.
        let isByWords = request.mode == .bm25 || request.mode == .hybrid && request.sort != .relevance
        guard !isByWords else { return DenseLeg(mode: .bm25) }
        guard let embed else {
            guard request.mode == .hybrid else { throw SearchError.embeddingsMissing }
            return DenseLeg(mode: .bm25)
        }
        guard !query.text.isEmpty else { return DenseLeg(mode: .bm25) }
        do {
            return DenseLeg(vector: try await embed(query.text), mode: request.mode)
        } catch  where request.mode == .hybrid && !(error is CancellationError) {
            return DenseLeg(
                mode: .bm25,
                warnings: ["Searched by words only: the question could not be embedded: \(error)"]
            )
        }
    }
}

extension [Ranking.Ranked] {
    /// Puts them in the order of their keys in a list; those whose key is not in it are left out.
    fileprivate mutating func order<Key: Hashable>(by keys: [Key], _ key: (Ranking.Ranked) -> Key) {
        let places = Dictionary(zip(keys, keys.indices)) { first, _ in first }
        self = compactMap { ranked in places[key(ranked)].map { (place: $0, ranked: ranked) } }
            .sorted { $0.place < $1.place }
            .map(\.ranked)
    }
}
