/// A text whose pieces can be taken by Unicode-scalar offsets in constant time.
struct ScalarText {
    private let bytes: [UInt8]
    /// The byte at which each scalar starts, and the end; empty for ASCII, where offsets are the same.
    private let starts: [Int]

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let isASCII = bytes.allSatisfy { $0 < 0x80 }
        self.bytes = bytes
        // A byte of the form 10xxxxxx continues a scalar; every other byte starts one.
        starts = isASCII ? [] : bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
    }

    /// The UTF-8 of `count` scalars from `start`; nil when the text does not reach that far.
    func slice(from start: Int, count: Int) -> ArraySlice<UInt8>? {
        let scalars = starts.isEmpty ? bytes.count : starts.count - 1
        guard start >= 0, count >= 0, start <= scalars, count <= scalars - start else { return nil }
        return starts.isEmpty ? bytes[start..<start + count] : bytes[starts[start]..<starts[start + count]]
    }
}
