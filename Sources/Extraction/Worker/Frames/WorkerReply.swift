import Documents

/// A complete answer to a request.
enum WorkerReply: Sendable, Hashable {
    /// Without its pages, which were told one by one.
    case file(ExtractedFile)
    case picture([UInt8])
    case failure(ExtractionError)
}
