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
        while let term = Self.first(of: cursors.map(\.terms.term)) {
            var sources: [PostingSource] = []
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

    private static func first(of terms: [[UInt8]]) -> [UInt8]? { terms.min { $0.precedes($1) } }

    /// The postings of all sources by ascending new document.
    private func append(_ sources: inout [PostingSource], to writer: inout SegmentWriter) throws(SegmentError) {
        var (places, scratch): ([UInt32], [UInt32]) = ([], [])
        while true {
            var (best, document) = (0, DocumentMap.gone)
            for index in sources.indices where sources[index].document < document {
                (best, document) = (index, sources[index].document)
            }
            guard document != DocumentMap.gone else { return }
            try sources[best].places(into: &places, &scratch)
            writer.append(document, places: places)
            try sources[best].next()
        }
    }
}
