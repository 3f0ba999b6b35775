/// The runs of three words of a text, each once, by their hashes.
///
/// Words are folded, so that letter case, punctuation and line breaks make no difference. A text of fewer words has one
/// run of all of them, a text without words none. Source: Broder 1997, "On the Resemblance and Containment of Documents".
struct ShingleSet {
    private static let runLength = 3
    /// Of a longer text, the first so many words stand for it.
    private static let maximumWords = 50_000

    /// Ascending.
    let hashes: [UInt64]

    init(_ text: String) {
        let words = WordList(text, maximumWords: Self.maximumWords, foldsNumbers: false, findsMarks: false).hashes
        hashes = Self.unique(Self.runs(of: words))
    }

    /// The share of all runs of both that both have; 0 where one has none.
    func similarity(to other: Self) -> Double {
        var (left, right, common) = (0, 0, 0)
        while left < hashes.count, right < other.hashes.count {
            let (mine, theirs) = (hashes[left], other.hashes[right])
            if mine == theirs { common += 1 }
            if mine <= theirs { left += 1 }
            if theirs <= mine { right += 1 }
        }
        let all = hashes.count + other.hashes.count - common
        return common > 0 ? Double(common) / Double(all) : 0
    }

    private static func runs(of words: [UInt64]) -> [UInt64] {
        func run(_ words: ArraySlice<UInt64>) -> UInt64 {
            words.reduce(FeatureHash.empty) { FeatureHash.joined($0, $1, gap: 0) }
        }
        guard words.count > runLength else { return words.isEmpty ? [] : [run(words[...])] }
        return (0...words.count - runLength).map { run(words[$0..<$0 + runLength]) }
    }

    private static func unique(_ hashes: [UInt64]) -> [UInt64] {
        var result: [UInt64] = []
        for hash in hashes.sorted() where result.last != hash { result.append(hash) }
        return result
    }
}
