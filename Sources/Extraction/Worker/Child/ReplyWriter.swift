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
    mutating func send(_ event: ReadingEvent) throws {
        switch event {
        case .opened(let pageCount): try send(.opened, Self.bytes(of: pageCount))
        case .page(let page): try send(.page, ReadPageCoding.bytes(of: page))
        }
    }

    /// Sends what the file says beside its pages, and ends the reply.
    ///
    /// - Throws: `ExtractionError` when the reply is too large, `FrameError` when the pool is gone.
    mutating func send(_ file: ExtractedFile) throws {
        try send(.summary, [UInt8](JSONEncoder().encode(ReplySummary(file))))
        for attachment in file.attachments { try send(.bytes, attachment.bytes) }
        try send(.done)
    }

    /// Says that a page takes too long and ends the process: a thread that is stuck cannot be ended by itself.
    func giveUp(onPage number: Int) -> Never {
        try? streams.write(Frame(.stuck, Self.bytes(of: number)))
        _exit(Self.stuckExitCode)
    }

    /// Told apart from other ends by the frame before it; EX_TEMPFAIL of sysexits.h is taken for memory.
    private static let stuckExitCode: Int32 = 76

    private static func bytes(of number: Int) -> [UInt8] {
        var writer = ByteWriter()
        writer.write(UInt32(clamping: number))
        return writer.bytes
    }

    /// - Throws: `ExtractionError` when the reply is too large, `FrameError` when the pool is gone.
    mutating func send(made: [UInt8]) throws {
        try send(.bytes, made)
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
