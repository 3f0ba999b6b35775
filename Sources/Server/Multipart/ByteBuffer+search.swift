import Foundation
import NIOCore

extension ByteBuffer {
    /// Where `pattern` first stands, counted from the first readable byte; nil when it does not occur.
    ///
    /// Linear in the readable bytes but for repetitions of the pattern's first byte.
    ///
    /// - Precondition: `pattern` is not empty.
    func firstOffset(of pattern: [UInt8]) -> Int? {
        precondition(!pattern.isEmpty, "an empty pattern is everywhere")
        return withUnsafeReadableBytes { haystack in
            guard let base = haystack.baseAddress, haystack.count >= pattern.count else { return nil }
            // The pattern can start no later than here.
            let end = haystack.count - pattern.count + 1
            var offset = 0
            while offset < end, let found = memchr(base + offset, Int32(pattern[0]), end - offset) {
                offset = UnsafeRawPointer(found) - base
                if memcmp(base + offset, pattern, pattern.count) == 0 { return offset }
                offset += 1
            }
            return nil
        }
    }
}
