/// Numbers in the order of bytes that Microsoft's files have.
enum LittleEndian {
    /// The four bytes at `offset` as a number; what lies behind the end counts as 0.
    static func number(at offset: Int, in bytes: [UInt8]) -> UInt32 {
        guard offset >= 0, offset + 4 <= bytes.count else { return 0 }
        return (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
    }
}
