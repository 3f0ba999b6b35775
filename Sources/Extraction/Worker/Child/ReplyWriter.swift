import Documents
import Foundation

/// Sends one reply, frame by frame, and keeps it within what the pool accepts.
struct ReplyWriter {
    private let streams: WorkerStreams
    private var allowance: Int

    /// - Parameter allowance: The most bytes of the whole reply.
    init(streams: WorkerStreams, allowance: Int) {
        self.streams = streams
        // Room for the frame that reports the failure.
        self.allowance = allowance - (64 << 10)
    }

    /// - Throws: `ExtractionError` when the reply is too large, `FrameError` when the pool is gone.
    mutating func send(_ file: ExtractedFile) throws {
        for page in file.document.pages { try send(.page, PageCoding.bytes(of: page)) }
        try send(.summary, [UInt8](JSONEncoder().encode(ReplySummary(file))))
        for attachment in file.attachments { try send(.bytes, attachment.bytes) }
        try send(.done)
    }

    /// - Throws: `ExtractionError` when the reply is too large, `FrameError` when the pool is gone.
    mutating func send(picture: [UInt8]) throws {
        try send(.bytes, picture)
        try send(.done)
    }

    /// Ends the reply with an error; pages sent before it are void.
    ///
    /// - Throws: `FrameError` when the pool is gone.
    func fail(_ error: ExtractionError) throws {
        try streams.write(Frame(.failure, [UInt8](JSONEncoder().encode(error))))
    }

    private mutating func send(_ kind: Frame.Kind, _ bytes: [UInt8] = []) throws {
        allowance -= bytes.count + Frame.headerSize
        guard bytes.count <= Frame.maximumSize, allowance >= 0 else {
            throw ExtractionError(
                .tooLarge,
                "The text and attachments take too many bytes. Split the file and read the parts."
            )
        }
        try streams.write(Frame(kind, bytes))
    }
}
