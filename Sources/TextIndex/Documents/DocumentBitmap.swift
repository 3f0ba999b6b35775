/// A set of documents of one segment, a bit each.
package struct DocumentBitmap: Hashable, Sendable {
    package let documentCount: Int
    private(set) var words: [UInt64]

    /// All of the documents, or none.
    package init(documentCount: Int, all: Bool = false) {
        self.documentCount = documentCount
        words = Array(repeating: all ? .max : 0, count: (documentCount + 63) / 64)
        let surplus = words.count * 64 - documentCount
        if all, surplus > 0 { words[words.count - 1] = .max >> UInt64(surplus) }
    }

    init(documentCount: Int, words: [UInt64]) {
        precondition(words.count == (documentCount + 63) / 64, "a bit a document")
        self.documentCount = documentCount
        self.words = words
    }

    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    package func contains(_ document: Int) -> Bool { words[document >> 6] >> UInt64(document & 63) & 1 == 1 }

    package mutating func insert(_ document: Int) { words[document >> 6] |= 1 << UInt64(document & 63) }

    /// Takes the documents of the other set out of this one.
    package mutating func subtract(_ other: Self) {
        precondition(documentCount == other.documentCount, "the sets are of the same segment")
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Whether any of these documents is in the set; they begin at a multiple of 64.
    func intersects(_ window: Range<UInt32>) -> Bool {
        words[Int(window.lowerBound) / 64..<min(words.count, (Int(window.upperBound) + 63) / 64)].contains { $0 != 0 }
    }
}
