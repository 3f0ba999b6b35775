/// The features that a model knows, with their rarity.
struct Vocabulary: Sendable {
    /// By field: the places of its features.
    let blocks: [Range<Int>]
    /// Ascending within a block.
    let hashes: NumberTable<UInt64>
    /// One a feature: the inverse document frequency.
    let rarities: NumberTable<Float>
    /// Open addressing with linear probing, at most half full; 0 is a free slot, else the place + 1, and in the bits that
    /// this leaves the first bits of the hash: most slots of others are passed by without a look at their hashes.
    private let slots: [UInt32]
    private let mask: Int
    /// The bits of a slot that say the place.
    private let placeBits: Int

    init(blocks: [Range<Int>], hashes: NumberTable<UInt64>, rarities: NumberTable<Float>) {
        self.blocks = blocks
        self.hashes = hashes
        self.rarities = rarities
        var capacity = 16
        while capacity < 2 * hashes.count { capacity *= 2 }
        let mask = capacity - 1
        let placeBits = Int.bitWidth - hashes.count.leadingZeroBitCount
        var slots = [UInt32](repeating: 0, count: capacity)
        for (index, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Self.tag(hash, placeBits) | UInt32(index + 1)
        }
        self.slots = slots
        self.mask = mask
        self.placeBits = placeBits
    }

    /// The number of features.
    var count: Int { hashes.count }

    /// The place of a feature; nil when it is unknown.
    @inline(__always)
    func index(of hash: UInt64) -> Int? {
        index(of: hash, first: slots[Int(truncatingIfNeeded: hash) & mask])
    }

    /// Puts the place of each feature into `places`, −1 where it is unknown.
    ///
    /// All first slots are looked up before any is judged: each is a wait for memory, and the processor waits for many
    /// at a time when nothing depends on them.
    ///
    /// - Precondition: `places` is as long as `hashes`.
    func find(_ hashes: [UInt64], _ places: UnsafeMutableBufferPointer<Int32>) {
        slots.withUnsafeBufferPointer { slots in
            for (entry, hash) in hashes.enumerated() {
                places[entry] = Int32(bitPattern: slots[Int(truncatingIfNeeded: hash) & mask])
            }
        }
        for (entry, hash) in hashes.enumerated() {
            let first = UInt32(bitPattern: places[entry])
            places[entry] = index(of: hash, first: first).map { Int32(truncatingIfNeeded: $0) } ?? -1
        }
    }

    /// Lends the places of the features that are known, in the order of `hashes`.
    func withKnown(of hashes: [UInt64], _ body: (UnsafeBufferPointer<Int32>) -> Void) {
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: hashes.count) { places in
            places.initialize(repeating: 0)
            find(hashes, places)
            var count = 0
            for place in places where place >= 0 {
                places[count] = place
                count += 1
            }
            body(UnsafeBufferPointer(rebasing: places[..<count]))
        }
    }

    /// `first` is the slot at which the search begins.
    @inline(__always)
    private func index(of hash: UInt64, first: UInt32) -> Int? {
        let tag = Self.tag(hash, placeBits)
        var found = first
        var slot = Int(truncatingIfNeeded: hash) & mask
        while found != 0 {
            let place = found & (1 << UInt32(truncatingIfNeeded: placeBits) &- 1)
            if found == tag | place, hashes[Int(place) - 1] == hash { return Int(place) - 1 }
            slot = (slot + 1) & mask
            found = slots[slot]
        }
        return nil
    }

    /// The first bits of a hash, above those of the place.
    @inline(__always)
    private static func tag(_ hash: UInt64, _ placeBits: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32) & ~(1 << UInt32(truncatingIfNeeded: placeBits) &- 1)
    }
}
