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
        for line in list.split(separator: 0x0A) { hashes.insert(Self.hash(line)) }
        self.hashes = hashes
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
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
}
