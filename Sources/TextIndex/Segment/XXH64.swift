/// A fast checksum of 64 bits; any change within one aligned word of 8 bytes changes it for certain.
///
/// Source: Y. Collet, "xxHash fast digest algorithm", version 0.1.1 (2018). Not for secrets.
enum XXH64 {
    private static let primes: (UInt64, UInt64, UInt64, UInt64, UInt64) = (
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
        0x27D4_EB2F_1656_67C5
    )

    static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var offset = 0
        var sum = bytes.count < 32 ? primes.4 : stripes(of: bytes, offset: &offset)
        sum &+= UInt64(bytes.count)
        while offset + 8 <= bytes.count {
            sum = rotated(sum ^ round(0, word(bytes, offset)), by: 27) &* primes.0 &+ primes.3
            offset += 8
        }
        if offset + 4 <= bytes.count {
            let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            sum = rotated(sum ^ half &* primes.0, by: 23) &* primes.1 &+ primes.2
            offset += 4
        }
        for byte in bytes[offset...] { sum = rotated(sum ^ UInt64(byte) &* primes.4, by: 11) &* primes.0 }
        sum = (sum ^ sum >> 33) &* primes.1
        sum = (sum ^ sum >> 29) &* primes.2
        return sum ^ sum >> 32
    }

    /// Four lanes of 8 bytes each, as long as there are 32 bytes to take.
    private static func stripes(of bytes: UnsafeRawBufferPointer, offset: inout Int) -> UInt64 {
        var (a, b, c, d) = (primes.0 &+ primes.1, primes.1, UInt64(0), 0 &- primes.0)
        while offset &+ 32 <= bytes.count {
            a = round(a, word(bytes, offset))
            b = round(b, word(bytes, offset &+ 8))
            c = round(c, word(bytes, offset &+ 16))
            d = round(d, word(bytes, offset &+ 24))
            offset &+= 32
        }
        let sum = rotated(a, by: 1) &+ rotated(b, by: 7) &+ rotated(c, by: 12) &+ rotated(d, by: 18)
        return [a, b, c, d].reduce(sum) { ($0 ^ round(0, $1)) &* primes.0 &+ primes.3 }
    }

    private static func round(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        rotated(sum &+ word &* primes.1, by: 31) &* primes.0
    }

    private static func rotated(_ value: UInt64, by bits: UInt64) -> UInt64 { value &<< bits | value &>> (64 &- bits) }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}
