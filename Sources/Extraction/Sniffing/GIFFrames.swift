/// The sizes of the pictures in a GIF file, found without unpacking any (GIF89a, sections 18 to 26).
enum GIFFrames {
    /// The pixels of all pictures together; nil when the file ends before its first picture does.
    static func pixelCount(of bytes: [UInt8]) -> Int? {
        guard bytes.count > 13 else { return nil }
        var position = 13 + tableSize(bytes[10])
        var total: Int?
        while position < bytes.count {
            switch bytes[position] {
            case 0x21: position += 2
            case 0x2C:
                guard position + 10 < bytes.count else { return total }
                let (width, height) = (number(at: position + 5, bytes), number(at: position + 7, bytes))
                total = min((total ?? 0) + width * height, Int(Int32.max))
                // The descriptor, a table of colours, and the size of the codes.
                position += 11 + tableSize(bytes[position + 9])
            default: return total
            }
            while position < bytes.count, bytes[position] > 0 { position += Int(bytes[position]) + 1 }
            position += 1
        }
        return total
    }

    private static func tableSize(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }

    private static func number(at index: Int, _ bytes: [UInt8]) -> Int {
        Int(bytes[index]) | Int(bytes[index + 1]) << 8
    }
}
