/// Segments and the one that was made of them.
package struct SegmentMerge: Hashable, Sendable {
    /// As they were when they were merged.
    package let sources: [SegmentRecord]
    /// Nil when all documents of the sources were deleted.
    package let segment: SegmentRecord?
}

extension IndexManifest {
    /// The segments of which one should be made now; nil when nothing is due.
    package var segmentsToMerge: [SegmentRecord]? { MergePolicy.next(segments).map { $0.map { segments[$0] } } }

    /// Puts the new segment in the place of its sources; documents deleted from them meanwhile are deleted from it too.
    ///
    /// - Returns: False, and nothing is changed, when one of the sources is not there any more.
    /// - Throws: `SegmentError`.
    @discardableResult
    package mutating func replace(by merge: SegmentMerge, in folder: String) throws(SegmentError) -> Bool {
        let numbers = Set(merge.sources.map(\.number))
        let current = segments.filter { numbers.contains($0.number) }
        guard current.count == merge.sources.count else { return false }
        let late = try Self.deletedKeys(of: current, since: merge.sources, fieldCount, folder)
        drop(numbers)
        if let segment = merge.segment { insert(segment) }
        if !late.isEmpty { self = try IndexSnapshot(self, in: folder).deleting(late).manifest }
        return true
    }

    private static func deletedKeys(
        of current: [SegmentRecord],
        since sources: [SegmentRecord],
        _ fieldCount: Int,
        _ folder: String
    ) throws(SegmentError) -> [Int64] {
        var keys: [Int64] = []
        for source in sources {
            let now = current.first { $0.number == source.number }?.deleted
            guard let now, now != source.deleted else { continue }
            let segment = try IndexSnapshot(IndexManifest(fieldCount: fieldCount, sources: [source]), in: folder)
                .segments[0]
            for document in 0..<source.documentCount
            where now.contains(document) && source.deleted?.contains(document) != true {
                keys.append(try segment.key(of: document))
            }
        }
        return keys
    }

    init(fieldCount: Int, sources: [SegmentRecord]) {
        self.init(fieldCount: fieldCount, segments: sources, nextNumber: (sources.map(\.number).max() ?? 0) + 1)
    }
}
