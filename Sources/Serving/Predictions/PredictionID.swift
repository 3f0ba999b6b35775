/// Names predictions: 32 hexadecimal digits that no other prediction has, and that ascend with time.
///
/// They are UUIDs of version 7 (RFC 9562, section 5.7) without hyphens. An index of names that ascend grows at its end, which
/// costs a fraction of what names by chance cost.
package enum PredictionID {
    private static let digits = Array("0123456789abcdef".utf8)

    /// - Parameter time: Seconds since 1970.
    package static func make(at time: Double, using random: inout some RandomNumberGenerator) -> String {
        let milliseconds = UInt64(max(0, time) * 1_000) & 0xFFFF_FFFF_FFFF
        let high = milliseconds << 16 | 0x7000 | UInt64.random(in: 0...0xFFF, using: &random)
        let low = 0x8000_0000_0000_0000 | UInt64.random(in: 0..<1 << 62, using: &random)
        return String(unsafeUninitializedCapacity: 32) { bytes in
            for place in 0..<16 {
                bytes[place] = digits[Int(high >> (60 - 4 * UInt64(place)) & 15)]
                bytes[place + 16] = digits[Int(low >> (60 - 4 * UInt64(place)) & 15)]
            }
            return 32
        }
    }
}
