/// The 64-bit names of features: words are compared by these, never as strings.
enum FeatureHash {
    private static let offset: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// All numbers, where they are folded.
    static let number = word("#".utf8)
    /// All words that mix letters and digits, where they are folded.
    static let code = word("#a".utf8)

    /// FNV-1a over the bytes (Fowler, Noll and Vo, draft-eastlake-fnv, section 2).
    static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
        bytes.reduce(offset) { ($0 ^ UInt64($1)) &* prime }
    }

    /// One more byte of a word.
    @inline(__always)
    static func extend(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

    /// One more character of a run.
    @inline(__always)
    static func extend(_ hash: UInt64, _ scalar: UInt32) -> UInt64 { (hash ^ UInt64(scalar)) &* prime }

    static var empty: UInt64 { offset }

    /// A feature of a field: one word, or several in order.
    @inline(__always)
    static func feature(field: Int, _ first: UInt64) -> UInt64 {
        mix(first ^ (UInt64(truncatingIfNeeded: field &+ 1) &* 0x9E37_79B9_7F4A_7C15))
    }

    /// The feature that continues another by a word; `gap` tells neighbours (0) from pairs apart (1).
    @inline(__always)
    static func joined(_ feature: UInt64, _ next: UInt64, gap: UInt64) -> UInt64 {
        mix((feature << 1 | feature >> 63) ^ (next &+ gap))
    }

    /// The finaliser of SplitMix64.
    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
