import CVectors

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
    /// The features of a field, each a row of the weights, and their values before the field has its length.
    var values: [vectors_entry] = []
    /// The features of the sample, field by field, in the order of their first occurrence: their slots.
    private(set) var used: [Int32] = []
    /// Open addressing with linear probing, at most half full; a count of 0 is a free slot.
    ///
    /// A table as long as the vocabulary would need no search, but every look into it would wait for memory.
    private var slots = [Entry](repeating: Entry(index: 0, count: 0), count: 1 << 10)

    init(_ configuration: VectorizerConfiguration) {
        memos = configuration.fields.enumerated().map { number, field in
            let runs = CharacterRuns(lengths: field.shortestRun...field.longestRun)
            return field.unit == .characters ? RunMemo(runs, field: number) : nil
        }
    }

    /// So many more occurrences of each of the features.
    mutating func add(_ occurrences: Int32, of indices: UnsafeBufferPointer<Int32>) {
        while 2 * (used.count + indices.count) > slots.count { grow() }
        let mask = slots.count - 1
        // Borrowed once: a step takes some nanoseconds.
        slots.withUnsafeMutableBufferPointer { slots in
            for index in indices {
                var slot = Self.slot(of: index, mask)
                while slots[slot].count != 0, slots[slot].index != index { slot = (slot + 1) & mask }
                if slots[slot].count == 0 {
                    slots[slot].index = index
                    used.append(Int32(slot))
                }
                slots[slot].count += occurrences
            }
        }
    }

    /// Calls `body` with the features from the one of that number on.
    @inline(__always)
    func forEachEntry(from start: Int, _ body: (Entry) -> Void) {
        slots.withUnsafeBufferPointer { slots in
            for slot in used[start...] { body(slots[Int(slot)]) }
        }
    }

    /// Makes ready for the next sample.
    mutating func clear() {
        // One huge sample must not make all later ones slow.
        if slots.count > Self.mostKeptSlots {
            slots = Array(repeating: Entry(index: 0, count: 0), count: Self.mostKeptSlots)
            (used, values) = ([], [])
        } else {
            for slot in used { slots[Int(slot)].count = 0 }
            used.removeAll(keepingCapacity: true)
        }
    }

    private mutating func grow() {
        let mask = 2 * slots.count - 1
        var grown = Array(repeating: Entry(index: 0, count: 0), count: mask + 1)
        for number in used.indices {
            let entry = slots[Int(used[number])]
            var slot = Self.slot(of: entry.index, mask)
            while grown[slot].count != 0 { slot = (slot + 1) & mask }
            grown[slot] = entry
            used[number] = Int32(slot)
        }
        slots = grown
    }

    /// Places of neighbours in a vocabulary are spread over the table (Knuth's multiplicative hash).
    @inline(__always)
    private static func slot(of index: Int32, _ mask: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(truncatingIfNeeded: index) &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
