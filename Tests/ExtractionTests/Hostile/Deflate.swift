import Foundation
import Testing

/// Packs bytes as PDF's FlateDecode wants them (RFC 1950), with the zlib that libzip has loaded.
enum Deflate {
    private typealias Compress =
        @convention(c) (
            UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<UInt>?, UnsafePointer<UInt8>?, UInt, Int32
        ) -> Int32

    static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let symbol = try #require(dlsym(nil, "compress2"), "libz is loaded")
        let compress = unsafeBitCast(symbol, to: Compress.self)
        var packed = [UInt8](repeating: 0, count: bytes.count / 500 + bytes.count / 1_000 + 1_024)
        var size = UInt(packed.count)
        try #require(compress(&packed, &size, bytes, UInt(bytes.count), 6) == 0)
        return Array(packed.prefix(Int(size)))
    }
}
