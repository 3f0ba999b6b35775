import Documents

/// A complete answer to a request.
enum WorkerReply: Sendable, Hashable {
    /// Without its pages, which were told one by one.
    case file(ExtractedFile)
    /// A picture or a PDF.
    case made([UInt8])
    case failure(ExtractionError)
}
