/// Counts the known features of one sample, whatever the size of the vocabulary.
struct FeatureTally {
    /// A feature, how often it occurs, and where first.
    struct Entry {
        var index: Int
        var count: Int32
        var place: FeaturePlace
    }

    /// In the order of their first occurrence.
    private(set) var entries: [Entry] = []
    /// Open addressing with linear probing, at most half full; 0 is a free slot, else the place in `entries` + 1.
    private var slots = [Int32](repeating: 0, count: 1 << 9)

    /// One more occurrence of the feature of that index.
    @inline(__always)
    mutating func count(_ index: Int, at place: FeaturePlace) {
        let mask = slots.count - 1
        var slot = Self.slot(of: index, mask)
        while slots[slot] != 0 {
            let entry = Int(slots[slot]) - 1
            if entries[entry].index == index {
                entries[entry].count += 1
                return
            }
            slot = (slot + 1) & mask
        }
        entries.append(Entry(index: index, count: 1, place: place))
        slots[slot] = Int32(entries.count)
        if 2 * entries.count > slots.count { grow() }
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        slots = Array(repeating: 0, count: mask + 1)
        for (number, entry) in entries.enumerated() {
            var slot = Self.slot(of: entry.index, mask)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }

    /// Indices of neighbours in a vocabulary are spread over the table (Knuth's multiplicative hash).
    @inline(__always)
    private static func slot(of index: Int, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
