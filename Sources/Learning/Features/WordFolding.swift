/// Brings the spellings of a word to one, byte by byte and without building strings.
///
/// Letters become small, a possessive `'s` is dropped, so are the periods of abbreviations (`L.L.C.` is `llc`) and soft
/// hyphens.
enum WordFolding {
    /// Calls `body` for each byte of the folded word.
    @inline(__always)
    static func forEachByte(of word: UnsafeBufferPointer<UInt8>, _ body: (UInt8) -> Void) {
        var index = 0
        while index < word.count {
            let byte = word[index]
            switch byte {
            case 0x41...0x5A: body(byte | 0x20)
            case UInt8(ascii: "."):
                // Between digits the period stays: 4.2 is not 42.
                if index > 0, word[index - 1] &- 0x30 < 10 { body(byte) }
            case UInt8(ascii: "'"):
                if isPossessive(word, after: index + 1) { return }
                body(byte)
            case ..<0x80: body(byte)
            default: return forEachWideByte(of: word, from: index, body)
            }
            index += 1
        }
    }

    /// The folded word as a person reads it.
    static func text(of word: UnsafeBufferPointer<UInt8>) -> String {
        var bytes: [UInt8] = []
        forEachByte(of: word) { bytes.append($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The rest of a word that leaves ASCII, by way of a string.
    @inline(never)
    private static func forEachWideByte(
        of word: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ body: (UInt8) -> Void
    ) {
        let rest = String(decoding: UnsafeBufferPointer(rebasing: word[start...]), as: UTF8.self)
        var folded = ""
        for scalar in rest.lowercased().unicodeScalars where scalar != "\u{AD}" {
            folded.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
        }
        if folded.hasSuffix("'s") { folded.removeLast(2) }
        for byte in folded.utf8 { body(byte) }
    }

    private static func isPossessive(_ word: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
        index == word.count - 1 && word[index] | 0x20 == UInt8(ascii: "s")
    }
}
