/// What a manifest says of a segment.
package struct SegmentRecord: Hashable, Sendable, Codable {
    /// Makes the name of the file.
    package var number: Int
    package var documentCount: Int
    package var lowestKey: Int64
    /// Nil when no document is deleted.
    package var deleted: DocumentBitmap?

    package init(number: Int, documentCount: Int, lowestKey: Int64, deleted: DocumentBitmap? = nil) {
        self.number = number
        self.documentCount = documentCount
        self.lowestKey = lowestKey
        self.deleted = deleted
    }

    static let fileExtension = "segment"

    /// The name of the file in the index's folder.
    package var name: String { "\(number).\(Self.fileExtension)" }

    /// How many documents are still there.
    package var liveCount: Int { documentCount - (deleted?.count ?? 0) }
}
