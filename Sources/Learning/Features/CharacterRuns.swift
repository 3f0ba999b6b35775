/// Runs of characters within the words of a text, as 64-bit names.
///
/// A word here is what stands between spaces, signs included, in small letters, with a space before and behind it
/// (scikit-learn's `char_wb`): beginnings and endings of words are features of their own. A word shorter than a run is
/// a run itself.
struct CharacterRuns {
    private static let space: UInt32 = 0x20

    /// Longest and shortest run, in characters.
    let lengths: ClosedRange<Int>

    /// Calls `body` with the name of each run and its place in UTF-8 bytes of the text, without the spaces around.
    func forEach(in text: String, _ body: (_ hash: UInt64, _ bytes: Range<Int>) -> Void) {
        var text = text
        var word = PaddedWord()
        text.withUTF8 { forEach(in: $0, word: &word, body) }
    }

    /// The same of UTF-8 bytes; `word` is empty before and after, and only lends its memory.
    func forEach(
        in bytes: UnsafeBufferPointer<UInt8>,
        word: inout PaddedWord,
        _ body: (_ hash: UInt64, _ bytes: Range<Int>) -> Void
    ) {
        var index = 0
        while index < bytes.count {
            let start = index
            let scalar = Self.scalar(in: bytes, at: &index)
            if scalar <= Self.space || scalar == 0xA0 {
                runs(of: &word, body)
            } else {
                word.append(scalar, from: start, to: index)
            }
        }
        runs(of: &word, body)
    }

    /// Calls `body` with the place of each word, in UTF-8 bytes, and a hash of its bytes as they are.
    static func forEachWord(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (_ hash: UInt64, _ bytes: Range<Int>) -> Void
    ) {
        var start = 0
        var hash = FeatureHash.empty
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isWideSpace = byte == 0xC2 && index + 1 < bytes.count && bytes[index + 1] == 0xA0
            if byte <= space || isWideSpace {
                if index > start { body(hash, start..<index) }
                index += isWideSpace ? 2 : 1
                start = index
                hash = FeatureHash.empty
            } else {
                hash = FeatureHash.extend(hash, byte)
                index += 1
            }
        }
        if start < bytes.count { body(hash, start..<bytes.count) }
    }

    /// Hands out the word's runs and empties it.
    private func runs(of word: inout PaddedWord, _ body: (UInt64, Range<Int>) -> Void) {
        guard !word.isEmpty else { return }
        word.close()
        let count = word.scalars.count
        for start in 0..<count {
            let longest = min(lengths.upperBound, count - start)
            guard start == 0 || longest >= lengths.lowerBound else { break }
            var hash = FeatureHash.empty
            for offset in 0..<longest {
                hash = FeatureHash.extend(hash, word.scalars[start + offset])
                let length = offset + 1
                guard length >= lengths.lowerBound || length == count else { continue }
                body(hash, word.bytes(from: start, count: length))
            }
        }
        word.removeAll()
    }

    /// The character at `index` as a small letter; moves `index` behind it.
    @inline(__always)
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
        let first = bytes[index]
        index += 1
        guard first >= 0x80 else { return UInt32(first &- 0x41 < 26 ? first | 0x20 : first) }
        var value = UInt32(first)
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 {
            value = value << 6 | UInt32(bytes[index] & 0x3F)
            index += 1
        }
        return lowercased(value, length: first)
    }

    /// The small letter of a character whose UTF-8 begins with `first`; those that become several stay as they are.
    @inline(never)
    private static func lowercased(_ value: UInt32, length first: UInt8) -> UInt32 {
        let value = first >= 0xF0 ? value & 0x1F_FFFF : first >= 0xE0 ? value & 0xFFFF : value & 0x7FF
        guard let scalar = Unicode.Scalar(value) else { return value }
        let small = scalar.properties.lowercaseMapping.unicodeScalars
        return small.count == 1 ? small.first?.value ?? value : value
    }
}
