/// Which segments make up an index, and which of their documents are deleted.
///
/// A value: whoever keeps it (as a row of the database that holds the texts) thereby says what the index contains. The
/// files that it names are on the disk before it is handed out.
package struct IndexManifest: Hashable, Sendable {
    package let fieldCount: Int
    /// In the order of their lowest keys.
    package internal(set) var segments: [SegmentRecord]
    /// The number of the next segment's file.
    var nextNumber: Int

    /// An index without documents.
    package init(fieldCount: Int) {
        precondition((1...IndexDocument.maximumFieldCount).contains(fieldCount), "an index has 1 to 8 fields")
        self.fieldCount = fieldCount
        segments = []
        nextNumber = 1
    }

    init(fieldCount: Int, segments: [SegmentRecord], nextNumber: Int) {
        (self.fieldCount, self.segments, self.nextNumber) = (fieldCount, segments, nextNumber)
    }

    /// How many documents there are, without the deleted ones.
    package var documentCount: Int { segments.reduce(0) { $0 + $1.liveCount } }
}
