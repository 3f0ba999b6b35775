/// Why a segment cannot be read or written.
package enum SegmentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The system refused; `reason` is its own word.
    case unreadable(file: String, reason: String)
    case unwritable(file: String, reason: String)
    case notASegment(file: String)
    case unsupportedFormat(file: String, found: Int)
    /// The bytes of that part are not those that were written.
    case damaged(file: String, part: String)
    /// Keys must rise from document to document.
    case unorderedKey(Int64, after: Int64)
    case documentTooLong(key: Int64, terms: Int)

    package var description: String {
        switch self {
        case .unreadable(let file, let reason): "Cannot read the index file '\(file)': \(reason)."
        case .unwritable(let file, let reason): "Cannot write the index file '\(file)': \(reason)."
        case .notASegment(let file): "'\(file)' is no file of the text index. Build the index again."
        case .unsupportedFormat(let file, let found):
            "The index file '\(file)' has format \(found); this build reads format \(SegmentFooter.format). "
                + "Build the index again, or use the build that wrote it."
        case .damaged(let file, let part):
            "The index file '\(file)' is damaged in its \(part): its checksum does not match. Build the index again."
        case .unorderedKey(let key, let previous):
            "The document with key \(key) came after the one with key \(previous); hand them in by ascending key."
        case .documentTooLong(let key, let terms):
            "The document with key \(key) has \(terms) terms in one field; cut it into pieces of at most "
                + "\(IndexDocument.maximumLength)."
        }
    }
}
