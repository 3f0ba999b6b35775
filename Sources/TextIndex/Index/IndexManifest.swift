/// Which segments make up an index, and which of their documents are deleted.
///
/// A value: whoever keeps it, as a row of the database that holds the texts, thereby says what the index contains. The
/// files that it names are on the disk before it is handed out.
package struct IndexManifest: Hashable, Sendable, Codable {
    package let fieldCount: Int
    /// In the order of their lowest keys.
    package internal(set) var segments: [SegmentRecord] = []
    /// The number of the next segment's file.
    var nextNumber = 1

    /// An index without documents.
    ///
    /// - Precondition: `fieldCount` is 1 to `IndexDocument.maximumFieldCount`.
    package init(fieldCount: Int) {
        precondition((1...IndexDocument.maximumFieldCount).contains(fieldCount), "an index has 1 to 8 fields")
        self.fieldCount = fieldCount
    }

    /// How many documents there are, without the deleted ones.
    package var documentCount: Int { segments.reduce(0) { $0 + $1.liveCount } }

    /// Takes a new segment in, under the next number.
    mutating func insert(documentCount: Int, lowestKey: Int64) {
        segments.append(SegmentRecord(number: nextNumber, documentCount: documentCount, lowestKey: lowestKey))
        segments.sort { $0.lowestKey < $1.lowestKey }
        nextNumber += 1
    }
}
