import Subprocess

/// Cuts the bytes that come from a worker into frames.
struct FrameReceiver {
    private var chunks: SubprocessOutputSequence.AsyncIterator
    private var buffer: [UInt8] = []
    private var position = 0

    init(_ output: SubprocessOutputSequence) {
        chunks = output.makeAsyncIterator()
    }

    /// The next frame.
    ///
    /// - Parameter maximum: The most bytes it may have.
    /// - Throws: `FrameError`; `SubprocessError` when the pipe fails.
    mutating func next(maximum: Int) async throws -> Frame {
        let header = try await take(Frame.headerSize)
        let (kind, count) = try Frame.parse(header: header, maximum: min(maximum, Frame.maximumSize))
        return Frame(kind, try await take(count))
    }

    private mutating func take(_ count: Int) async throws -> [UInt8] {
        // Grows with what really comes, so that a length that lies costs nothing.
        while buffer.count - position < count {
            guard let chunk = try await chunks.next() else { throw FrameError.ended }
            buffer.removeFirst(position)
            position = 0
            chunk.withUnsafeBytes { buffer.append(contentsOf: $0) }
        }
        defer { position += count }
        return [UInt8](buffer[position..<position + count])
    }
}
