/// Recognises what a filing or a signing service writes above a document: `EX-10.7 2 lease.htm`, `Docusign Envelope ID`.
///
/// Such marks say where a copy came from, not what it is.
struct FilingMarks {
    private static let marks: Set<UInt64> = Set(
        [
            "ex", "exhibit", "exh", "exv", "docusign", "envelope", "id", "page", "edgarwiz", "converted", "sec",
            "edgar",
            "htm", "html", "txt", "pdf",
        ].map { FeatureHash.word($0.utf8) }
    )
    private static let suffixes: Set<UInt64> = Set(["htm", "html", "txt", "pdf"].map { FeatureHash.word($0.utf8) })

    /// Whether the last word was the suffix of a file's name, so that the word before it is a mark too.
    private(set) var endsFileName = false

    /// Whether the word is a mark; words must come in order.
    ///
    /// Every word with a digit in it counts as one, ordinals (`2nd`) excepted.
    mutating func isMark(_ word: UnsafeBufferPointer<UInt8>, isPlain: Bool, follows previous: UInt8) -> Bool {
        endsFileName = false
        guard isPlain else { return !Self.isOrdinal(word) }
        guard word.count <= 9 else { return false }
        var hash = FeatureHash.empty
        WordFolding.forEachByte(of: word) { hash = FeatureHash.extend(hash, $0) }
        endsFileName = previous == UInt8(ascii: ".") && Self.suffixes.contains(hash)
        return Self.marks.contains(hash)
    }

    private static func isOrdinal(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard word.count >= 3 else { return false }
        let ending = (word[word.count - 2] | 0x20, word[word.count - 1] | 0x20)
        let isEnding =
            switch ending {
            case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
                (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
                true
            default: false
            }
        return isEnding && word.dropLast(2).allSatisfy { $0 &- 0x30 < 10 }
    }
}
