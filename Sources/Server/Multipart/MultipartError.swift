/// Why a multipart body could not be taken apart.
package enum MultipartError: Error, Hashable, Sendable {
    /// The boundary is missing, longer than 70 characters, or holds characters that RFC 2046 does not allow.
    case invalidBoundary
    /// The body ended before its closing boundary.
    case truncated
    /// What follows a boundary is neither a line break nor the end.
    case malformedBoundary
    /// A header line without a colon, or one that continues the line before it.
    case malformedHeader
    /// The headers of one part are longer than allowed.
    case headersTooLong(limit: Int)
    /// More parts than allowed.
    case tooManyParts(limit: Int)
}

extension MultipartError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .invalidBoundary:
            "The Content-Type of a multipart body must name a boundary of 1 to 70 characters."
        case .truncated:
            "The multipart body ended before its closing boundary; send it again."
        case .malformedBoundary:
            "A boundary of the multipart body is followed by something other than a line break."
        case .malformedHeader:
            "A part of the multipart body has a header line that cannot be read."
        case .headersTooLong(let limit):
            "The headers of a part are longer than \(limit) bytes."
        case .tooManyParts(let limit):
            "The multipart body has more than \(limit) parts; send several requests."
        }
    }
}
