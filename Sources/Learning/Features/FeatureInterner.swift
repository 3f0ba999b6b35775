/// Gives each feature a number, in the order in which they are met.
struct FeatureInterner {
    private(set) var hashes: [UInt64] = []
    /// The field of each feature.
    private(set) var fields: [UInt8] = []
    /// Open addressing with linear probing, at most half full; 0 is a free slot, else the number + 1.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)

    /// The number of the feature, a new one when it was not met before.
    @inline(__always)
    mutating func number(of hash: UInt64, field: Int) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash { return number }
            slot = (slot + 1) & mask
        }
        hashes.append(hash)
        fields.append(UInt8(field))
        slots[slot] = UInt32(hashes.count)
        if 2 * hashes.count > slots.count { grow() }
        return hashes.count - 1
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        slots = Array(repeating: 0, count: mask + 1)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = UInt32(number + 1)
        }
    }
}
