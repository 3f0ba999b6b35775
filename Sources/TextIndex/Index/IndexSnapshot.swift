/// An index as one manifest describes it; it stays so whatever is written meanwhile, its files removed or not.
package struct IndexSnapshot: Sendable {
    package let manifest: IndexManifest
    let segments: [Segment]

    /// Opens the segments; their footers alone are checked.
    ///
    /// - Parameter earlier: Of the same index, perhaps: segments that it has open are not opened again.
    /// - Throws: `SegmentError`.
    package init(_ manifest: IndexManifest, in folder: String, reusing earlier: Self? = nil) throws(SegmentError) {
        self.manifest = manifest
        let known = Dictionary(
            uniqueKeysWithValues: earlier.map { zip($0.manifest.segments.map(\.number), $0.segments) } ?? zip([], [])
        )
        var segments: [Segment] = []
        for record in manifest.segments {
            let segment =
                if let open = known[record.number] { open } else {
                    try Segment(path: "\(folder)/\(record.name)")
                }
            guard segment.documentCount == record.documentCount, segment.fieldCount == manifest.fieldCount else {
                throw .damaged(file: record.name, part: "footer")
            }
            segments.append(segment)
        }
        self.segments = segments
    }

    private init(_ manifest: IndexManifest, segments: [Segment]) {
        self.manifest = manifest
        self.segments = segments
    }

    /// The same without the documents of these keys; keys that the index does not have are passed over, and segments
    /// without other documents are left out.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func deleting(_ keys: some Sequence<Int64>) throws(SegmentError) -> Self {
        var (manifest, kept) = (manifest, [Segment]())
        let sets = try documents(withKeys: keys)
        for (index, set) in sets.enumerated() where set.count > 0 {
            manifest.segments[index].deleted = manifest.segments[index].deleted?.union(set) ?? set
        }
        for (index, record) in manifest.segments.enumerated() where record.liveCount > 0 {
            kept.append(segments[index])
        }
        manifest.segments.removeAll { $0.liveCount == 0 }
        return Self(manifest, segments: kept)
    }

    /// Checks every byte of every segment.
    ///
    /// - Throws: `SegmentError.damaged` for the first that is not as it was written.
    package func verify() throws(SegmentError) {
        for segment in segments { try segment.file.verify() }
    }

    /// The keys of all documents that are not deleted, ascending within a segment.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func keys() throws(SegmentError) -> [Int64] {
        var keys: [Int64] = []
        for (record, segment) in zip(manifest.segments, segments) {
            for document in 0..<segment.documentCount where record.deleted?.contains(document) != true {
                keys.append(try segment.key(of: document))
            }
        }
        return keys
    }

    /// The documents of these keys, a set a segment; keys that the index does not have are passed over.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func documents(withKeys keys: some Sequence<Int64>) throws(SegmentError) -> [DocumentBitmap] {
        var sets = segments.map { DocumentBitmap(documentCount: $0.documentCount) }
        for key in keys {
            for (index, segment) in segments.enumerated() {
                if let document = try segment.document(withKey: key) { sets[index].insert(document) }
            }
        }
        return sets
    }

    /// The documents whose keys lie in one of these ranges, a set a segment.
    ///
    /// - Parameter ranges: Ascending, without overlaps.
    /// - Throws: `SegmentError.damaged`.
    package func documents(withKeysIn ranges: [ClosedRange<Int64>]) throws(SegmentError)
        -> [DocumentBitmap]
    {
        var sets: [DocumentBitmap] = []
        for segment in segments { sets.append(try segment.documents(withKeysIn: ranges)) }
        return sets
    }

    // MARK: - Searching

    /// What this index adds to the statistics that the query needs.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func statistics(for query: TextQuery) throws(SegmentError) -> CorpusStatistics {
        var collector = StatisticsCollector(segments, fieldCount: manifest.fieldCount)
        for clause in query.clauses.prefix(TextQuery.maximumClauseCount) { try collector.add(clause.pattern) }
        return collector.statistics
    }

    /// The best documents, best first, ties by ascending key.
    ///
    /// - Parameters:
    ///   - statistics: Of all parts of the corpus together; of this index alone when nil.
    ///   - permitted: The documents to look at, a set a segment; all when nil. Deleted ones never match.
    ///   - limit: 1 or more.
    /// - Throws: `SegmentError.damaged`.
    package func search(
        _ query: TextQuery,
        ranking: BM25F,
        statistics: CorpusStatistics? = nil,
        permitted: [DocumentBitmap]? = nil,
        limit: Int
    ) throws(SegmentError) -> [TextHit] {
        let statistics = if let statistics { statistics } else { try self.statistics(for: query) }
        let resolved = ResolvedQuery(query, ranking: ranking, statistics: statistics)
        return try search(resolved, permitted: permitted, limit: limit)
    }

    /// The query with what this index, as the whole corpus, says of it.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func resolved(_ query: TextQuery, ranking: BM25F) throws(SegmentError) -> ResolvedQuery {
        ResolvedQuery(query, ranking: ranking, statistics: try statistics(for: query))
    }

    /// The best documents, best first, ties by ascending key.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func search(
        _ query: ResolvedQuery,
        permitted: [DocumentBitmap]? = nil,
        limit: Int
    ) throws(SegmentError) -> [TextHit] {
        try search(query, permitted: permitted, limit: limit, windowLength: SegmentSearch.windowLength)
    }

    /// The score of each of the documents of these keys that has all that is required and nothing that is forbidden.
    ///
    /// It is 0 where no clause adds anything; other documents are left out.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func scores(of keys: some Sequence<Int64>, for query: ResolvedQuery) throws(SegmentError) -> [Int64: Double]
    {
        var scores: [Int64: Double] = [:]
        let scratch = SearchScratch(capacity: SegmentSearch.windowLength)
        let sets = try documents(withKeys: keys)
        for (index, segment) in segments.enumerated() where sets[index].count > 0 {
            guard let permitted = permitted(sets[index], in: manifest.segments[index]) else { continue }
            var search = try SegmentSearch(query, in: segment, permitted: permitted, scratch: scratch)
            try search.forEachScore { key, points in scores[key] = Double(points) * query.pointValue }
        }
        return scores
    }

    func search(
        _ query: ResolvedQuery,
        permitted: [DocumentBitmap]? = nil,
        limit: Int,
        windowLength: Int,
        isPruned: Bool = true
    ) throws(SegmentError) -> [TextHit] {
        var hits = TopHits(limit: limit)
        let scratch = SearchScratch(capacity: windowLength)
        for (index, segment) in segments.enumerated() {
            let permitted = self.permitted(permitted?[index], in: manifest.segments[index])
            var search = try SegmentSearch(
                query,
                in: segment,
                permitted: permitted,
                scratch: scratch,
                isPruned: isPruned
            )
            try search.run(into: &hits)
        }
        return hits.sorted().map { TextHit(key: $0.key, score: Double($0.points) * query.pointValue) }
    }

    func permitted(_ set: DocumentBitmap?, in record: SegmentRecord) -> DocumentBitmap? {
        guard let deleted = record.deleted else { return set }
        var set = set ?? DocumentBitmap(documentCount: record.documentCount, all: true)
        set.subtract(deleted)
        return set
    }
}
