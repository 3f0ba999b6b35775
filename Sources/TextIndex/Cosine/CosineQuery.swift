/// A question as a vector of TF-IDF, compared with documents by the cosine of their angle.
///
/// The question's vector is made of the words of the clauses that must or should match, those of phrases and patterns one by
/// one; a clause's weight counts as so many occurrences. A document matches when it has all that is required, nothing that is
/// forbidden, and any of these words. All of them are looked at: no bound tells where a document's length leaves no hope.
package struct CosineQuery: Sendable {
    private struct Word: Sendable {
        var term: String
        var weight: Double
        var rarity: Double
    }

    let index: IndexSnapshot
    private let lengths: VectorLengths
    /// Says what is required and forbidden.
    private let query: ResolvedQuery
    private let norms: FieldNorms
    /// By clause of the query; none of those that are forbidden.
    private let words: [[Word]]
    private let length: Double

    /// - Parameter lengths: Of the documents of this index.
    /// - Throws: `SegmentError.damaged`.
    package init(_ query: TextQuery, in index: IndexSnapshot, _ lengths: VectorLengths) throws(SegmentError) {
        let statistics = try index.statistics(for: query)
        let ranking = lengths.weighting.occurrences
        let resolved = ResolvedQuery(query, ranking: ranking, statistics: statistics)
        (self.index, self.lengths, self.query) = (index, lengths, resolved)
        norms = FieldNorms(ranking, averageLengths: ranking.fields.map { _ in 0 })
        words = resolved.clauses.map { clause in
            guard clause.occurrence != .mustNot else { return [] }
            return clause.terms.map { term in
                let count = statistics.documentCounts[term] ?? 0
                let rarity = TFIDF.rarity(count, of: statistics.documentCount)
                return Word(term: term, weight: query.clauses[clause.index].weight, rarity: rarity)
            }
        }
        var vector: [String: Double] = [:]
        for word in words.joined() { vector[word.term, default: 0] += word.weight * word.rarity }
        // In the order of the terms, so that the sum has the same last bit whenever it is made.
        length = vector.sorted { $0.key < $1.key }.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    }

    // MARK: - Searching

    /// The documents nearest to the question, nearest first, ties by ascending key; scores are above 0 and at most 1.
    ///
    /// - Parameter permitted: The documents to look at, a set a segment; all when nil. Deleted ones never match.
    /// - Throws: `SegmentError.damaged`.
    package func search(permitted: [DocumentBitmap]? = nil, limit: Int) throws(SegmentError) -> [TextHit] {
        var hits: [TextHit] = []
        for (number, segment) in index.segments.enumerated() {
            let set = try eligible(permitted?[number], number)
            let cosines = try cosines(number)
            for document in cosines.indices where cosines[document] > 0 && set?.contains(document) ?? true {
                hits.append(TextHit(key: try segment.key(of: document), score: cosines[document]))
                if hits.count / 4 > limit { Self.keepBest(limit, of: &hits) }
            }
        }
        Self.keepBest(limit, of: &hits)
        return hits
    }

    private static func keepBest(_ limit: Int, of hits: inout [TextHit]) {
        hits.sort { ($1.score, $0.key) < ($0.score, $1.key) }
        hits.removeLast(max(0, hits.count - limit))
    }

    /// The documents of a segment that may match, whatever words they have; nil when all may.
    private func eligible(_ permitted: DocumentBitmap?, _ number: Int) throws(SegmentError) -> DocumentBitmap? {
        let (segment, record) = (index.segments[number], index.manifest.segments[number])
        let permitted = index.permitted(permitted, in: record)
        guard query.clauses.contains(where: { $0.occurrence != .should }) else { return permitted }
        var (keys, set) = ([Int64](), DocumentBitmap(documentCount: segment.documentCount))
        let looked = permitted ?? DocumentBitmap(documentCount: segment.documentCount, all: true)
        let scratch = SearchScratch(capacity: SegmentSearch.windowLength)
        var search = try SegmentSearch(query, in: segment, permitted: looked, scratch: scratch)
        try search.forEachScore { key, _ in keys.append(key) }
        for key in keys { if let document = try segment.document(withKey: key) { set.insert(document) } }
        return set
    }

    /// The cosine of each document of a segment with the question; 0 without one of its words.
    private func cosines(_ number: Int) throws(SegmentError) -> [Double] {
        let segment = index.segments[number]
        var sums = [Double](repeating: 0, count: segment.documentCount)
        let norms = try SegmentNorms(norms, of: segment)
        for word in words.joined() {
            guard let list = try segment.postings(of: word.term) else { continue }
            let (cursor, factor) = (try PostingCursor(list), word.weight * word.rarity * word.rarity)
            _ = try cursor.seek(0)
            repeat {
                sums[Int(cursor.document)] += factor * Double(cursor.frequency(at: cursor.index, norms))
            } while try cursor.next()
        }
        let lengths = lengths.lengths(of: index.manifest.segments[number])
        for document in sums.indices where sums[document] > 0 { sums[document] /= length * lengths[document] }
        return sums
    }

    // MARK: - Single documents

    /// The score of each of the documents of these keys that has all that is required and nothing that is forbidden; 0
    /// where no word is in it.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func scores(of keys: some Sequence<Int64>) throws(SegmentError) -> [Int64: Double] {
        var scores: [Int64: Double] = [:]
        for (number, set) in try index.documents(withKeys: keys).enumerated() where set.count > 0 {
            guard let set = try eligible(set, number) else { continue }
            let cosines = try cosines(number)
            for document in cosines.indices where set.contains(document) {
                scores[try index.segments[number].key(of: document)] = cosines[document]
            }
        }
        return scores
    }

    /// What each clause adds to the score of the document with that key; nil when there is none, or it does not match.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func explanation(of key: Int64) throws(SegmentError) -> ScoreExplanation? {
        guard try scores(of: [key])[key] ?? 0 > 0 else { return nil }
        for (number, segment) in index.segments.enumerated() {
            let record = index.manifest.segments[number]
            guard let document = try segment.document(withKey: key), record.deleted?.contains(document) != true else {
                continue
            }
            var parts: [ScoreExplanation.Part] = []
            for clause in words.indices {
                if let part = try part(of: clause, in: number, document) { parts.append(part) }
            }
            return ScoreExplanation(key: key, score: parts.reduce(0) { $0 + $1.score }, parts: parts)
        }
        return nil
    }

    private func part(of clause: Int, in number: Int, _ document: Int) throws(SegmentError) -> ScoreExplanation.Part? {
        let segment = index.segments[number]
        let norms = try SegmentNorms(norms, of: segment)
        var (sum, frequency) = (0.0, 0.0)
        var occurrences = [Int](repeating: 0, count: segment.fieldCount)
        for word in words[clause] {
            guard let list = try segment.postings(of: word.term) else { continue }
            let cursor = try PostingCursor(list)
            guard try cursor.seek(UInt32(document)) else { continue }
            let found = Double(cursor.frequency(at: cursor.index, norms))
            frequency += found
            sum += word.weight * word.rarity * word.rarity * found
            for field in occurrences.indices { occurrences[field] += cursor.occurrences(in: field) }
        }
        guard sum > 0 else { return nil }
        return ScoreExplanation.Part(
            clause: clause,
            score: sum / (length * lengths.lengths(of: index.manifest.segments[number])[document]),
            inverseDocumentFrequency: words[clause].map(\.rarity).min() ?? 0,
            frequency: frequency,
            occurrences: occurrences
        )
    }
}
