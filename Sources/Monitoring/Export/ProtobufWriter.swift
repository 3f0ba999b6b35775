/// Writes a message of protocol buffers.
///
/// Source: https://protobuf.dev/programming-guides/encoding/. Fields that hold 0 or nothing are written as well where a
/// caller asks; readers take both for the same.
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    /// A whole number, a flag or a choice.
    mutating func integer(_ field: Int, _ value: UInt64) {
        tag(field, 0)
        varint(value)
    }

    mutating func fixed(_ field: Int, _ value: UInt64) {
        tag(field, 1)
        little(value)
    }

    mutating func number(_ field: Int, _ value: Double) { fixed(field, value.bitPattern) }

    mutating func text(_ field: Int, _ value: String) { data(field, value.utf8) }

    mutating func data(_ field: Int, _ value: some Collection<UInt8>) {
        tag(field, 2)
        varint(UInt64(value.count))
        bytes += value
    }

    /// Several numbers of 8 bytes as one field.
    mutating func packed(_ field: Int, _ values: [UInt64]) {
        tag(field, 2)
        varint(UInt64(8 * values.count))
        for value in values { little(value) }
    }

    mutating func message(_ field: Int, _ write: (inout Self) -> Void) {
        var inner = Self()
        write(&inner)
        data(field, inner.bytes)
    }

    private mutating func tag(_ field: Int, _ wire: UInt64) { varint(UInt64(field) << 3 | wire) }

    private mutating func varint(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private mutating func little(_ value: UInt64) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
