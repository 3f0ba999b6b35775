/// What an index says of its terms and of all that match, without a ranking.
extension IndexSnapshot {
    /// The keys of all documents that match, in any order.
    ///
    /// - Parameter permitted: The documents to look at, a set a segment; all when nil. Deleted ones never match.
    /// - Throws: `SegmentError.damaged`.
    package func keys(
        matching query: ResolvedQuery,
        permitted: [DocumentBitmap]? = nil
    ) throws(SegmentError) -> [Int64] {
        var keys: [Int64] = []
        let scratch = SearchScratch(capacity: SegmentSearch.windowLength)
        for (index, segment) in segments.enumerated() {
            let all = DocumentBitmap(documentCount: segment.documentCount, all: true)
            let permitted = self.permitted(permitted?[index] ?? all, in: manifest.segments[index])
            var search = try SegmentSearch(query, in: segment, permitted: permitted, scratch: scratch)
            try search.forEachScore { key, points in
                if points > 0 { keys.append(key) }
            }
        }
        return keys
    }

    /// The terms that at most `distance` letters put in, left out, replaced or swapped with a neighbour make of this one; the
    /// nearest first, of these those first that most documents have.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func terms(near term: String, distance: Int) throws(SegmentError) -> [String] {
        let pattern = TextPattern.fuzzy(term, distance: distance)
        let statistics = try statistics(for: TextQuery([TextClause(pattern)]))
        let counts = statistics.documentCounts
        return (statistics.expansions[pattern] ?? [:]).sorted { left, right in
            let (one, other) = (counts[left.key] ?? 0, counts[right.key] ?? 0)
            return (left.value, other, left.key) < (right.value, one, right.key)
        }.map(\.key)
    }
}
