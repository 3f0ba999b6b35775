extension IndexSnapshot {
    /// Why the document with that key has its score for the query; nil when the index has no such document, or it does
    /// not match.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func explanation(
        of key: Int64,
        for query: TextQuery,
        ranking: BM25F,
        statistics: CorpusStatistics? = nil
    ) throws(SegmentError) -> ScoreExplanation? {
        let statistics = if let statistics { statistics } else { try self.statistics(for: query) }
        return try explanation(of: key, for: ResolvedQuery(query, ranking: ranking, statistics: statistics))
    }

    /// Why the document with that key has its score for the query; nil when the index has no such document, or it does
    /// not match.
    ///
    /// - Throws: `SegmentError.damaged`.
    package func explanation(of key: Int64, for query: ResolvedQuery) throws(SegmentError) -> ScoreExplanation? {
        for (record, segment) in zip(manifest.segments, segments) {
            guard let document = try segment.document(withKey: key), record.deleted?.contains(document) != true else {
                continue
            }
            return try ScoreExplainer(query: query, segment: segment).explanation(of: document, key: key)
        }
        return nil
    }
}
