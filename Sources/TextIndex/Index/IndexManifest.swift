/// Which segments make up an index, and which of their documents are deleted.
///
/// A value: whoever keeps it, as a row of the database that holds the texts, thereby says what the index contains. The
/// files that it names are on the disk before it is handed out.
package struct IndexManifest: Hashable, Sendable, Codable {
    package let fieldCount: Int
    /// In the order of their lowest keys.
    package internal(set) var segments: [SegmentRecord] = []
    /// The number of the next segment's file.
    package internal(set) var nextNumber: Int

    /// An index of those segments; of no documents by default.
    ///
    /// - Precondition: `fieldCount` is 1 to `IndexDocument.maximumFieldCount`; `nextNumber` is above every segment's.
    package init(fieldCount: Int, segments: [SegmentRecord] = [], nextNumber: Int = 1) {
        precondition((1...IndexDocument.maximumFieldCount).contains(fieldCount), "an index has 1 to 8 fields")
        precondition(segments.allSatisfy { $0.number < nextNumber }, "the next number is above every segment's")
        self.fieldCount = fieldCount
        self.segments = segments.sorted { $0.lowestKey < $1.lowestKey }
        self.nextNumber = nextNumber
    }

    /// How many documents there are, without the deleted ones.
    package var documentCount: Int { segments.reduce(0) { $0 + $1.liveCount } }

    /// Takes the next number for a file that is to be written.
    package mutating func takeNumber() -> Int {
        nextNumber += 1
        return nextNumber - 1
    }

    /// Leaves the segments of those numbers out.
    package mutating func drop(_ numbers: Set<Int>) { segments.removeAll { numbers.contains($0.number) } }

    mutating func insert(_ segment: SegmentRecord) {
        segments.append(segment)
        segments.sort { $0.lowestKey < $1.lowestKey }
    }
}
