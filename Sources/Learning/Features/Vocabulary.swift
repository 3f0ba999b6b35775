/// The features that a model knows, with their rarity.
struct Vocabulary: Sendable {
    /// By field: the places of its features.
    let blocks: [Range<Int>]
    /// Ascending within a block.
    let hashes: [UInt64]
    /// One a feature: the inverse document frequency.
    let rarities: [Float]
    /// Open addressing with linear probing; 0 is a free slot, else the place + 1.
    private let slots: [UInt32]
    private let mask: Int

    init(blocks: [Range<Int>], hashes: [UInt64], rarities: [Float]) {
        self.blocks = blocks
        self.hashes = hashes
        self.rarities = rarities
        var capacity = 16
        while capacity < 2 * hashes.count { capacity *= 2 }
        let mask = capacity - 1
        var slots = [UInt32](repeating: 0, count: capacity)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(index + 1)
        }
        self.slots = slots
        self.mask = mask
    }

    /// The number of features.
    var count: Int { hashes.count }

    /// The place of a feature; nil when it is unknown.
    @inline(__always)
    func index(of hash: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found == 0 { return nil }
            if hashes[Int(found) - 1] == hash { return Int(found) - 1 }
            slot = (slot + 1) & mask
        }
    }
}
