package import Foundation

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

    package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    package func contains(_ document: Int) -> Bool { words[document >> 6] >> UInt64(document & 63) & 1 == 1 }

    /// The first document from `document` on; nil when there is none.
    func first(from document: UInt32) -> UInt32? {
        var index = Int(document) >> 6
        guard index < words.count else { return nil }
        var word = words[index] & .max << UInt64(document & 63)
        while word == 0 {
            index += 1
            guard index < words.count else { return nil }
            word = words[index]
        }
        return UInt32(index << 6 | word.trailingZeroBitCount)
    }

    package mutating func insert(_ document: Int) { words[document >> 6] |= 1 << UInt64(document & 63) }

    /// Takes the documents of the other set out of this one.
    package mutating func subtract(_ other: Self) {
        precondition(documentCount == other.documentCount, "the sets are of the same segment")
        for index in words.indices { words[index] &= ~other.words[index] }
    }

    /// Takes in the documents from the first to the last of the range.
    package mutating func insert(_ range: Range<Int>) {
        guard let last = range.last else { return }
        let (first, end) = (range.lowerBound >> 6, last >> 6)
        for index in first...end {
            let low = index == first ? UInt64.max << UInt64(range.lowerBound & 63) : .max
            let high = index == end ? UInt64.max >> UInt64(63 - last & 63) : .max
            words[index] |= low & high
        }
    }

    package func union(_ other: Self) -> Self {
        precondition(documentCount == other.documentCount, "the sets are of the same segment")
        var union = self
        for index in words.indices { union.words[index] |= other.words[index] }
        return union
    }

    /// Whether any of these documents is in the set; they begin at a multiple of 64.
    func intersects(_ window: Range<UInt32>) -> Bool {
        words[Int(window.lowerBound) / 64..<min(words.count, (Int(window.upperBound) + 63) / 64)].contains { $0 != 0 }
    }
}

extension DocumentBitmap {
    /// The words, each one's lowest byte first.
    package var data: Data { Data(words.flatMap { word in (0..<8).map { UInt8(word >> (8 * $0) & 0xFF) } }) }

    /// The set that `data` was made of; nil when those bytes are no set of so many documents.
    package init?(documentCount: Int, data: Data) {
        guard documentCount >= 0, data.count == (documentCount + 63) / 64 * 8 else { return nil }
        self.init(documentCount: documentCount)
        data.withUnsafeBytes { raw in
            for index in words.indices {
                words[index] = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
            }
        }
        let surplus = words.count * 64 - documentCount
        if surplus > 0, words[words.count - 1] >> UInt64(64 - surplus) != 0 { return nil }
    }
}

/// As the count and the data in base 64.
extension DocumentBitmap: Codable {
    private enum CodingKeys: CodingKey {
        case documentCount, words
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let count = try container.decode(Int.self, forKey: .documentCount)
        let bytes = try container.decode(Data.self, forKey: .words)
        guard let set = Self(documentCount: count, data: bytes) else {
            throw DecodingError.dataCorruptedError(
                forKey: .words,
                in: container,
                debugDescription: "\(bytes.count) bytes are no set of \(count) documents"
            )
        }
        self = set
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(documentCount, forKey: .documentCount)
        try container.encode(data, forKey: .words)
    }
}
