/// What a manifest says of a segment.
package struct SegmentRecord: Hashable, Sendable {
    /// Of the file in the index's folder.
    package var name: String
    package var documentCount: Int
    /// Of the file; a measure of what a merge would cost.
    package var byteCount: Int
    /// Nil when no document is deleted.
    package var deleted: DocumentBitmap?

    /// How many documents are still there.
    package var liveCount: Int { documentCount - (deleted?.count ?? 0) }
}
