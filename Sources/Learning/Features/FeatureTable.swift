/// How often each feature occurs in each of many samples: counted once, then split and weighed again and again.
struct FeatureTable: Sendable {
    /// Names of the features, by field and ascending within a field; a feature's place here is its number.
    let hashes: [UInt64]
    /// By field: the numbers of its features.
    let blocks: [Range<Int>]
    /// By sample: its entries in `numbers` and `counts`.
    let rows: [Range<Int>]
    /// Numbers of features, ascending within a row.
    let numbers: [Int32]
    /// How often the feature occurs in the sample; one an entry of `numbers`.
    let counts: [Int32]
    /// By sample, then by trait of the configuration; nil is unknown.
    let traits: [[Double?]]

    /// Counts the features of all samples; `progress` is told how many are done.
    ///
    /// - Precondition: fewer than 256 fields.
    init(of samples: [TextSample], reader: FeatureReader, progress: (Int) -> Void = { _ in }) {
        let fieldCount = reader.configuration.fields.count
        precondition(fieldCount < 256, "\(fieldCount) fields are too many")
        var counter = RowCounter()
        for (index, sample) in samples.enumerated() {
            reader.forEachFeature(of: sample, words: reader.words(of: sample)) { hash, place in
                counter.count(hash, field: place.field)
            }
            counter.endRow()
            progress(index + 1)
        }
        let order = Self.order(of: counter.interner)
        hashes = order.map { counter.interner.hashes[$0] }
        blocks = Self.blocks(of: counter.interner, fieldCount: fieldCount)
        rows = counter.rows
        (numbers, counts) = Self.sorted(counter, by: order)
        traits = samples.map { sample in reader.configuration.traits.map { $0.value(of: sample.traits) } }
    }

    private static func order(of interner: FeatureInterner) -> [Int] {
        interner.hashes.indices.sorted {
            interner.fields[$0] == interner.fields[$1]
                ? interner.hashes[$0] < interner.hashes[$1] : interner.fields[$0] < interner.fields[$1]
        }
    }

    private static func blocks(of interner: FeatureInterner, fieldCount: Int) -> [Range<Int>] {
        var sizes = [Int](repeating: 0, count: fieldCount)
        for field in interner.fields { sizes[Int(field)] += 1 }
        var start = 0
        return sizes.map { size in
            defer { start += size }
            return start..<start + size
        }
    }

    /// Renumbers the features and brings each row into ascending order.
    private static func sorted(_ counter: RowCounter, by order: [Int]) -> ([Int32], [Int32]) {
        var ranks = [UInt64](repeating: 0, count: order.count)
        for (rank, number) in order.enumerated() { ranks[number] = UInt64(rank) }
        var numbers = [Int32](repeating: 0, count: counter.numbers.count)
        var counts = numbers
        for row in counter.rows {
            let entries = row.map { ranks[Int(counter.numbers[$0])] << 32 | UInt64(UInt32(counter.counts[$0])) }
                .sorted()
            for (index, entry) in zip(row, entries) {
                numbers[index] = Int32(entry >> 32)
                counts[index] = Int32(truncatingIfNeeded: entry)
            }
        }
        return (numbers, counts)
    }
}

/// Counts features row by row, in the order in which they come.
private struct RowCounter {
    private(set) var interner = FeatureInterner()
    private(set) var rows: [Range<Int>] = []
    private(set) var numbers: [Int32] = []
    private(set) var counts: [Int32] = []
    /// By feature: where it was counted last; a place before the row's start means that the row has not had it.
    private var places: [Int] = []
    private var start = 0

    @inline(__always)
    mutating func count(_ hash: UInt64, field: Int) {
        let number = interner.number(of: hash, field: field)
        if number == places.count { places.append(-1) }
        if places[number] >= start {
            counts[places[number]] += 1
        } else {
            places[number] = numbers.count
            numbers.append(Int32(number))
            counts.append(1)
        }
    }

    mutating func endRow() {
        rows.append(start..<numbers.count)
        start = numbers.count
    }
}
