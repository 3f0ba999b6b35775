import CSandbox
import Foundation

/// The worker's end of the two pipes; blocks while it reads and writes.
struct WorkerStreams {
    /// How much is asked of the pipe at a time, in bytes; Linux pipes hold 64 KiB by default.
    private static let chunkSize = 1 << 20

    private let input: Int32
    private let output: Int32

    /// Takes standard input and output for frames; what libraries print goes nowhere from now on.
    ///
    /// - Throws: `FrameError.system`.
    static func claim() throws(FrameError) -> Self {
        var input: Int32 = -1
        var output: Int32 = -1
        let problem = sandbox_claim_streams(&input, &output)
        guard problem == 0 else { throw .system(problem) }
        return Self(input: input, output: output)
    }

    /// The next frame of that kind; nil when the pool has closed the pipe between frames.
    ///
    /// - Throws: `FrameError`.
    func read(_ kind: Frame.Kind, maximum: Int = Frame.maximumSize) throws(FrameError) -> [UInt8]? {
        let header = try readBytes(Frame.headerSize)
        guard !header.isEmpty else { return nil }
        guard header.count == Frame.headerSize else { throw .ended }
        let (found, count) = try Frame.parse(header: header, maximum: maximum)
        guard found == kind else { throw .unexpected(found) }
        let bytes = try readBytes(count)
        guard bytes.count == count else { throw .ended }
        return bytes
    }

    /// The next frame of that kind, decoded from JSON; nil when the pool has closed the pipe between frames.
    ///
    /// - Throws: `FrameError`.
    func read<Value: Decodable>(_ kind: Frame.Kind, as _: Value.Type) throws(FrameError) -> Value? {
        guard let bytes = try read(kind) else { return nil }
        guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else { throw .malformed(kind) }
        return value
    }

    /// Sends a frame.
    ///
    /// - Throws: `FrameError.system`.
    func write(_ frame: Frame) throws(FrameError) {
        try writeBytes(frame.header)
        try writeBytes(frame.bytes)
    }

    /// Up to `count` bytes; fewer only at the end of the stream.
    private func readBytes(_ count: Int) throws(FrameError) -> [UInt8] {
        var problem: Int32 = 0
        // No more than what came is ever held: a length that lies costs nothing.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(count, Self.chunkSize))
        while bytes.count < count {
            let wanted = min(count - bytes.count, Self.chunkSize)
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
                let result = Foundation.read(input, buffer.baseAddress, wanted)
                problem = result < 0 ? errno : 0
                filled = max(0, result)
            }
            if problem == EINTR { continue }
            guard problem == 0 else { throw .system(problem) }
            guard !chunk.isEmpty else { break }
            bytes.append(contentsOf: chunk)
        }
        return bytes
    }

    private func writeBytes(_ bytes: [UInt8]) throws(FrameError) {
        var written = 0
        while written < bytes.count {
            let result = bytes.withUnsafeBytes { buffer in
                Foundation.write(output, buffer.baseAddress.map { $0 + written }, bytes.count - written)
            }
            if result < 0 && errno == EINTR { continue }
            guard result > 0 else { throw .system(errno) }
            written += result
        }
    }
}
