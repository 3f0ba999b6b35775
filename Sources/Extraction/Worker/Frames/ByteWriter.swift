/// Appends numbers and texts to bytes, least significant byte first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func write(_ value: Double) {
        write(value.bitPattern)
    }

    /// Writes the length in UTF-8 bytes, then the bytes.
    mutating func write(_ value: String) {
        var value = value
        value.withUTF8 { text in
            write(UInt32(text.count))
            bytes.append(contentsOf: text)
        }
    }
}
