/// Gathers what a query needs to know of some segments.
struct StatisticsCollector {
    private let segments: [Segment]
    private(set) var statistics: CorpusStatistics

    init(_ segments: [Segment], fieldCount: Int) {
        self.segments = segments
        statistics = CorpusStatistics(totalLengths: Array(repeating: 0, count: fieldCount))
        for segment in segments {
            let footer = segment.file.footer
            statistics =
                statistics + CorpusStatistics(documentCount: footer.documentCount, totalLengths: footer.totalLengths)
        }
    }

    /// - Throws: `SegmentError.damaged`.
    mutating func add(_ pattern: TextPattern) throws(SegmentError) {
        for term in pattern.terms where statistics.documentCounts[term] == nil {
            var count = 0
            for segment in segments { count += try segment.terms.entry(of: Array(term.utf8))?.documentCount ?? 0 }
            statistics.documentCounts[term] = count
        }
        switch pattern {
        case .prefix(let prefix):
            try expand(pattern) { segment, body throws(SegmentError) in
                try segment.terms.forEach(withPrefix: Array(prefix.utf8)) { body($0, $1, 0) }
            }
        case .fuzzy(let term, let distance):
            try expand(pattern) { segment, body throws(SegmentError) in
                try segment.terms.forEach(near: term, distance: distance) { body($0, $1, $2) }
            }
        case .term, .anyOf, .phrase, .near: break
        }
    }

    /// Counts the documents of every term that fits a pattern.
    private mutating func expand(
        _ pattern: TextPattern,
        _ forEachTerm: (Segment, ([UInt8], TermEntry, _ distance: Int) -> Void) throws(SegmentError) -> Void
    ) throws(SegmentError) {
        guard statistics.expansions[pattern] == nil else { return }
        var (counts, distances): ([String: Int], [String: Int]) = ([:], [:])
        for segment in segments {
            try forEachTerm(segment) { term, entry, distance in
                let term = String(decoding: term, as: UTF8.self)
                counts[term, default: 0] += entry.documentCount
                distances[term] = distance
            }
        }
        statistics.expansions[pattern] = distances
        statistics.documentCounts.merge(counts) { _, counted in counted }
    }
}
