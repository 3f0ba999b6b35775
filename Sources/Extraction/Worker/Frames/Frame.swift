/// One message between pool and worker: a kind, and bytes whose meaning the kind decides.
///
/// On the wire: the length of what follows in 4 bytes, least significant first; the kind in 1 byte; the bytes.
struct Frame: Hashable, Sendable {
    enum Kind: UInt8, Sendable, CaseIterable {
        /// Pool to worker, once: a `WorkerSetup` as JSON.
        case setup = 1
        /// Pool to worker: a `WorkerRequest` as JSON; a frame of `bytes` with the file follows.
        case request
        /// Both ways: a file, an attachment, a picture or a PDF.
        case bytes
        /// Worker to pool, once: the `SandboxMeasure`s in force, as JSON.
        case ready
        /// Worker to pool: a page, as `ReadPageCoding` writes it; pool to worker, as `PageCoding` does.
        case page
        /// Worker to pool: a `ReplySummary` as JSON; a frame of `bytes` for each attachment follows.
        case summary
        /// Worker to pool: an `ExtractionError` as JSON; ends the reply.
        case failure
        /// Worker to pool, without bytes; ends the reply.
        case done
        /// Worker to pool, before the pages: how many they are, in 4 bytes, least significant first.
        case opened
        /// Worker to pool: the number of a page that took too long, in 4 bytes; the worker ends itself.
        case stuck
    }

    /// Length and kind.
    static let headerSize = 5
    /// The most bytes of a frame: a page of 200 MB of plain text does not fit, 10,000 closely printed pages do.
    static let maximumSize = 256 << 20

    var kind: Kind
    var bytes: [UInt8]

    init(_ kind: Kind, _ bytes: [UInt8] = []) {
        self.kind = kind
        self.bytes = bytes
    }

    /// What goes before the bytes on the wire.
    var header: [UInt8] {
        let length = UInt32(bytes.count + 1)
        return [
            UInt8(truncatingIfNeeded: length), UInt8(truncatingIfNeeded: length >> 8),
            UInt8(truncatingIfNeeded: length >> 16), UInt8(truncatingIfNeeded: length >> 24), kind.rawValue,
        ]
    }

    /// The kind and the number of bytes that follow the header.
    ///
    /// - Parameter maximum: The largest number of bytes accepted.
    /// - Throws: `FrameError` for an unknown kind or a length out of range.
    static func parse(header: [UInt8], maximum: Int) throws(FrameError) -> (kind: Kind, count: Int) {
        precondition(header.count == headerSize, "a header has five bytes")
        var length: UInt32 = 0
        for byte in header.prefix(4).reversed() { length = length << 8 | UInt32(byte) }
        guard let kind = header.last.flatMap(Kind.init(rawValue:)) else { throw .unknownKind(header.last ?? 0) }
        guard length >= 1, Int(length) - 1 <= maximum else { throw .size(Int(length) - 1, maximum: maximum) }
        return (kind, Int(length) - 1)
    }
}
