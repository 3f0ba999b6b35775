import TextAnalysis

/// The words of a text as 64-bit names, with their places.
struct WordList {
    /// Bytes read for each word that is wanted; leaders and tables fill pages with signs that are no words.
    private static let bytesPerWord = 24

    private(set) var hashes: [UInt64] = []
    /// In UTF-8 bytes of the text.
    private(set) var places: [Range<Int>] = []
    /// Places in the list that are no marks of a filing, in order; empty where they were not asked for.
    private(set) var unmarked: [Int] = []
    /// The part of the text that was read.
    let text: String

    /// Reads up to `maximumWords` words from the text's start.
    init(_ text: String, maximumWords: Int, foldsNumbers: Bool, findsMarks: Bool) {
        self.text = Self.start(of: text, bytes: maximumWords.multipliedReportingOverflow(by: Self.bytesPerWord))
        hashes.reserveCapacity(min(maximumWords, self.text.utf8.count / 5))
        places.reserveCapacity(hashes.capacity)
        var marks = FilingMarks()
        let text = self.text
        text.utf8.withContiguousStorageIfAvailable { bytes in
            WordTokenizer.forEachToken(in: text) { kind, place, _ in
                guard kind != .symbol, hashes.count < maximumWords else { return }
                let word = UnsafeBufferPointer(rebasing: bytes[place])
                let isPlain = kind == .word && !word.contains { $0 &- 0x30 < 10 }
                if findsMarks {
                    let previous = place.lowerBound > 0 ? bytes[place.lowerBound - 1] : 0
                    note(isMark: marks.isMark(word, isPlain: isPlain, follows: previous), marks)
                }
                hashes.append(Self.hash(of: word, kind: kind, isPlain: isPlain, foldsNumbers: foldsNumbers))
                places.append(place)
            }
        }
    }

    /// Notes whether the word that comes next is a mark.
    private mutating func note(isMark: Bool, _ marks: FilingMarks) {
        if !isMark {
            unmarked.append(hashes.count)
        } else if marks.endsFileName, unmarked.last == hashes.count - 1 {
            unmarked.removeLast()
        }
    }

    /// The word at that place of the list, folded.
    func word(at index: Int, foldsNumbers: Bool) -> String {
        let name =
            text.utf8.withContiguousStorageIfAvailable { bytes in
                WordFolding.text(of: UnsafeBufferPointer(rebasing: bytes[places[index]]))
            } ?? ""
        guard foldsNumbers else { return name }
        return hashes[index] == FeatureHash.number ? "#" : hashes[index] == FeatureHash.code ? "#a" : name
    }

    /// These bytes of the text as they are.
    func spelling(of bytes: Range<Int>) -> String {
        text.utf8.withContiguousStorageIfAvailable {
            String(decoding: UnsafeBufferPointer(rebasing: $0[bytes]), as: UTF8.self)
        } ?? ""
    }

    private static func hash(
        of word: UnsafeBufferPointer<UInt8>,
        kind: Token.Kind,
        isPlain: Bool,
        foldsNumbers: Bool
    ) -> UInt64 {
        if foldsNumbers, !isPlain { return kind == .number ? FeatureHash.number : FeatureHash.code }
        var hash = FeatureHash.empty
        WordFolding.forEachByte(of: word) { hash = FeatureHash.extend(hash, $0) }
        return hash
    }

    /// The text's first bytes, cut between characters; contiguous.
    private static func start(of text: String, bytes: (partialValue: Int, overflow: Bool)) -> String {
        var start = text
        if !bytes.overflow, bytes.partialValue < text.utf8.count {
            var end = text.utf8.index(text.utf8.startIndex, offsetBy: bytes.partialValue)
            while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 {
                end = text.utf8.index(before: end)
            }
            start = String(text[..<end])
        }
        start.makeContiguousUTF8()
        return start
    }
}
