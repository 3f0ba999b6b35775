import Documents

/// A complete answer to a request.
enum WorkerReply: Sendable, Hashable {
    case file(ExtractedFile)
    case picture([UInt8])
    case failure(ExtractionError)
}
