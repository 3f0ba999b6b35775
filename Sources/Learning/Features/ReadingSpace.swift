/// The memory in which samples are read, one at a time, and which is used again for the next.
struct ReadingSpace: Sendable {
    /// A feature of the sample and how often it occurs.
    struct Entry {
        var index: Int32
        var count: Int32
    }

    private static let mostKeptSlots = 1 << 14

    /// By field: its memo; nil for a field of words.
    var memos: [RunMemo?]
    /// The names of the features of a field of words.
    var hashes: [UInt64] = []
    /// The features of the sample, field by field, in the order of their first occurrence.
    var entries: ArraySlice<Entry> { table[..<count] }
    /// The entries, with room for as many as half the slots.
    private var table = [Entry](repeating: Entry(index: 0, count: 0), count: 1 << 9)
    private(set) var count = 0
    /// Open addressing with linear probing, at most half full; 0 is a free slot, else the place in `entries` + 1.
    ///
    /// A table as long as the vocabulary would need no search, but every look into it would wait for memory.
    private var slots = [Int32](repeating: 0, count: 1 << 10)

    init(_ configuration: VectorizerConfiguration) {
        memos = configuration.fields.map { field in
            field.unit == .characters ? RunMemo(CharacterRuns(lengths: field.shortestRun...field.longestRun)) : nil
        }
    }

    /// So many more occurrences of each of the features.
    mutating func add(_ occurrences: Int32, of indices: UnsafeBufferPointer<Int32>) {
        while 2 * (count + indices.count) > slots.count { grow() }
        let mask = slots.count - 1
        var count = count
        // Both buffers are borrowed once: a step takes some nanoseconds.
        slots.withUnsafeMutableBufferPointer { slots in
            table.withUnsafeMutableBufferPointer { table in
                for index in indices {
                    var slot = Self.slot(of: index, mask)
                    while slots[slot] != 0, table[Int(slots[slot]) - 1].index != index { slot = (slot + 1) & mask }
                    if slots[slot] == 0 {
                        table[count] = Entry(index: index, count: occurrences)
                        count += 1
                        slots[slot] = Int32(count)
                    } else {
                        table[Int(slots[slot]) - 1].count += occurrences
                    }
                }
            }
        }
        self.count = count
    }

    /// Makes ready for the next sample.
    mutating func clear() {
        for slot in slots.indices { slots[slot] = 0 }
        count = 0
        // One huge sample must not make all later ones slow.
        guard slots.count > Self.mostKeptSlots else { return }
        slots.removeLast(slots.count - Self.mostKeptSlots)
        table.removeLast(table.count - Self.mostKeptSlots / 2)
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        slots = Array(repeating: 0, count: mask + 1)
        table += Array(repeating: Entry(index: 0, count: 0), count: table.count)
        for (number, entry) in entries.enumerated() {
            var slot = Self.slot(of: entry.index, mask)
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(number + 1)
        }
    }

    /// Places of neighbours in a vocabulary are spread over the table (Knuth's multiplicative hash).
    @inline(__always)
    private static func slot(of index: Int32, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
