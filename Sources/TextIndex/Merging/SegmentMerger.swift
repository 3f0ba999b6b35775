/// Makes one segment of several, without their deleted documents.
///
/// In memory are the new segment's dictionary, one list of postings, and some 20 bytes a document.
struct SegmentMerger {
    private let segments: [Segment]
    private let map: DocumentMap

    /// - Throws: `SegmentError.damaged`.
    init(_ segments: [Segment], deleted: [DocumentBitmap?], fieldCount: Int) throws(SegmentError) {
        self.segments = segments
        map = try DocumentMap(segments, deleted: deleted, fieldCount: fieldCount)
    }

    var documentCount: Int { map.keys.count }

    var lowestKey: Int64? { map.keys.first }

    /// Writes the segment and makes it durable.
    ///
    /// - Throws: `SegmentError`.
    func write(to path: String) throws(SegmentError) {
        var writer = try SegmentWriter(
            path: path,
            lengths: map.lengths,
            totalLengths: map.totalLengths,
            keys: map.keys
        )
        var cursors: [(segment: Int, terms: TermCursor)] = []
        for (index, segment) in segments.enumerated() {
            var cursor = TermCursor(segment.file)
            if try cursor.next() { cursors.append((index, cursor)) }
        }
        var sources: [PostingSource] = []
        while let term = Self.first(of: cursors) {
            sources.removeAll(keepingCapacity: true)
            for (segment, terms) in cursors where terms.term == term {
                let list = try PostingList(terms.entry, in: segments[segment].file)
                sources.append(try PostingSource(list, documents: map.documents[segment]))
            }
            try append(&sources, to: &writer)
            try writer.endTerm(term)
            for index in cursors.indices.reversed() where cursors[index].terms.term == term {
                if try !cursors[index].terms.next() { cursors.remove(at: index) }
            }
        }
        try writer.finish()
    }

    private static func first(of cursors: [(segment: Int, terms: TermCursor)]) -> [UInt8]? {
        cursors.min { $0.terms.term.precedes($1.terms.term) }?.terms.term
    }

    /// The postings of all sources by ascending new document.
    private func append(_ sources: inout [PostingSource], to writer: inout SegmentWriter) throws(SegmentError) {
        var (places, scratch): ([UInt32], [UInt32]) = ([], [])
        while true {
            var (best, document, limit) = (0, DocumentMap.gone, DocumentMap.gone)
            for (index, source) in sources.enumerated() {
                if source.document < document {
                    (best, document, limit) = (index, source.document, document)
                } else {
                    limit = min(limit, source.document)
                }
            }
            guard document != DocumentMap.gone else { return }
            // Segments follow each other for the most part: whoever has the first document often has the next ones.
            repeat {
                try sources[best].places(into: &places, &scratch)
                writer.append(sources[best].document, places: places)
                try sources[best].next()
            } while sources[best].document < limit
        }
    }
}
