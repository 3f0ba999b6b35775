/// Builds a compact sequence of bytes; `ByteReader` reads it back.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// A whole number from 0, seven bits a byte, lowest first (LEB128).
    mutating func unsigned(_ value: Int) {
        precondition(value >= 0, "the number is not negative")
        bits(UInt64(value))
    }

    /// A whole number of either sign; small ones are short (zigzag).
    mutating func signed(_ value: Int) {
        bits(UInt64(bitPattern: Int64((value << 1) ^ (value >> 63))))
    }

    /// A number as a whole number of `1/scale`; what is not finite or far beyond any page becomes 0.
    mutating func scaled(_ value: Double, by scale: Double) {
        let scaled = (value * scale).rounded()
        signed(abs(scaled) < 1e15 ? Int(scaled) : 0)
    }

    /// A number and its scale, or nothing.
    mutating func optional(_ value: (number: Double, scale: Double)?) {
        byte(value == nil ? 0 : 1)
        if let value { scaled(value.number, by: value.scale) }
    }

    /// UTF-8 after its length.
    mutating func text(_ value: String) {
        unsigned(value.utf8.count)
        bytes.append(contentsOf: value.utf8)
    }

    private mutating func bits(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
