import CZlib
import Documents

/// Unpacks a body that was sent with `Content-Encoding: gzip` or `deflate`.
enum Inflater {
    /// Both formats, told apart by their first bytes.
    private static let windowBits = MAX_WBITS + 32
    private static let chunk = 64 << 10

    /// - Parameter limit: The most bytes that may come out.
    /// - Throws: `Failure` with code `body_too_large` or `invalid_body`.
    static func bytes(of packed: [UInt8], limit: Int) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, windowBits, ZLIB_VERSION, size) == Z_OK else { throw damaged }
        defer { inflateEnd(&stream) }
        var packed = packed
        var bytes: [UInt8] = []
        var status = Z_OK
        try packed.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            while status == Z_OK {
                let before = stream.total_out
                bytes.append(contentsOf: repeatElement(0, count: chunk))
                status = bytes.withUnsafeMutableBufferPointer { output in
                    let free = output.count - Int(before)
                    stream.next_out = output.baseAddress.map { $0 + Int(before) }
                    stream.avail_out = UInt32(free)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                bytes.removeLast(bytes.count - Int(stream.total_out))
                guard bytes.count <= limit else { throw tooLarge(limit) }
            }
        }
        guard status == Z_STREAM_END, stream.avail_in == 0 else { throw damaged }
        return bytes
    }

    private static var damaged: Failure {
        Failure(code: "invalid_body", message: "The body cannot be unpacked as gzip or deflate, as its header says.")
    }

    private static func tooLarge(_ limit: Int) -> Failure {
        Failure(
            code: "body_too_large",
            message: "The body unpacks to more than \(limit) bytes, the most accepted here."
        )
    }
}
