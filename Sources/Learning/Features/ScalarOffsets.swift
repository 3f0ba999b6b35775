/// Counts the Unicode scalars before a byte of a text.
struct ScalarOffsets {
    /// By byte, and for the end: the scalars that begin before it; nil where every scalar is a byte.
    private let counts: [Int32]?

    init(_ text: String) {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else {
            counts = nil
            return
        }
        var counts: [Int32] = []
        counts.reserveCapacity(text.utf8.count + 1)
        var count: Int32 = 0
        for byte in text.utf8 {
            counts.append(count)
            // All bytes of a scalar but the first are 10xxxxxx.
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        counts.append(count)
        self.counts = counts
    }

    /// The scalars of a range of whole ones, counted in bytes.
    func span(of bytes: Range<Int>) -> Range<Int> {
        guard let counts else { return bytes }
        return Int(counts[bytes.lowerBound])..<Int(counts[bytes.upperBound])
    }
}
