/// The words that a dictionary knows.
///
/// Only their 64-bit hashes are kept, a megabyte for a hundred thousand words: two words share one by chance once in
/// a thousand million dictionaries, and what is asked is a share of many words.
package struct Lexicon: Sendable {
    private let hashes: Set<UInt64>

    /// The number of words.
    package var count: Int { hashes.count }

    /// - Parameter list: one word a line in UTF-8, as in `/usr/share/dict/words`.
    package init(list: some Collection<UInt8>) {
        var hashes = Set<UInt64>(minimumCapacity: list.count / 9)
        // A megabyte byte by byte: without the buffer it takes a hundred times as long.
        let found: Void? = list.withContiguousStorageIfAvailable { Self.insertLines(of: $0, into: &hashes) }
        if found == nil { Array(list).withUnsafeBufferPointer { Self.insertLines(of: $0, into: &hashes) } }
        self.hashes = hashes
    }

    private static func insertLines(of list: UnsafeBufferPointer<UInt8>, into hashes: inout Set<UInt64>) {
        var hash = seed
        var isEmpty = true
        for byte in list {
            if byte == 0x0A {
                if !isEmpty { hashes.insert(hash) }
                (hash, isEmpty) = (seed, true)
            } else {
                hash = (hash ^ UInt64(byte)) &* prime
                isEmpty = false
            }
        }
        if !isEmpty { hashes.insert(hash) }
    }

    /// Whether the word is known as it is, in lower case, or without a possessive `'s`.
    package func contains(_ word: some StringProtocol) -> Bool {
        if hashes.contains(Self.hash(word.utf8)) { return true }
        let lower = word.lowercased()
        if hashes.contains(Self.hash(lower.utf8)) { return true }
        guard lower.hasSuffix("'s") || lower.hasSuffix("’s") else { return false }
        return hashes.contains(Self.hash(lower.dropLast(2).utf8))
    }

    /// FNV-1a (Fowler, Noll and Vo), 64 bits.
    private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3
}
