/// The runs of three words of a text, each once, by their hashes.
///
/// Words are compared in lower case, so that letter case, punctuation and line breaks make no difference. A text of fewer
/// words has one run of all of them, a text without words none. Source: Broder 1997, "On the Resemblance and Containment
/// of Documents".
package struct ShingleSet: Hashable, Sendable {
    private static let runLength = 3
    /// Of a longer text, the first so many words stand for it.
    private static let maximumWords = 50_000

    /// Ascending; the smallest are a sample of the text's runs that does not depend on anything else.
    package let hashes: [UInt64]

    package init(_ text: String) {
        var words: [UInt64] = []
        var text = text
        text.withUTF8 { bytes in
            WordTokenizer.forEachToken(in: bytes) { kind, place, _ in
                guard kind != .symbol, words.count < Self.maximumWords else { return }
                words.append(Self.hash(of: UnsafeBufferPointer(rebasing: bytes[place])))
            }
        }
        hashes = Self.unique(Self.runs(of: words))
    }

    /// A number that texts with the same runs share, and others do not but by a chance of one in 2^64.
    package var content: Int64 { Int64(bitPattern: Self.run(hashes[...])) }

    /// The share of all runs of both that both have; 0 where one has none.
    package func similarity(to other: Self) -> Double {
        let common = Self.common(hashes, other.hashes)
        return common > 0 ? Double(common) / Double(hashes.count + other.hashes.count - common) : 0
    }

    /// How many numbers two ascending lists have in common.
    private static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var (one, other, common) = (0, 0, 0)
        while one < left.count, other < right.count {
            let (mine, theirs) = (left[one], right[other])
            if mine == theirs { common += 1 }
            if mine <= theirs { one += 1 }
            if theirs <= mine { other += 1 }
        }
        return common
    }

    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a (Fowler, Noll and Vo) over the word in lower case.
    private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        func extended(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        if word.allSatisfy({ $0 < 0x80 }) {
            return word.reduce(empty) { extended($0, $1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
        }
        return String(decoding: word, as: UTF8.self).lowercased().utf8.reduce(empty, extended)
    }

    private static func runs(of words: [UInt64]) -> [UInt64] {
        guard words.count > runLength else { return words.isEmpty ? [] : [run(words[...])] }
        return (0...words.count - runLength).map { run(words[$0..<$0 + runLength]) }
    }

    /// One number for some in their order.
    private static func run(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(empty) { mixed(($0 << 1 | $0 >> 63) ^ $1) }
    }

    /// The finaliser of SplitMix64, so that hashes are even over all numbers.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private static func unique(_ hashes: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        for hash in hashes.sorted() where result.last != hash { result.append(hash) }
        return result
    }
}
