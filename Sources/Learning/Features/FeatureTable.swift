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
        var memos = ReadingSpace(reader.configuration).memos
        for (index, sample) in samples.enumerated() {
            let words = reader.words(of: sample)
            for field in memos.indices { counter.count(field, of: sample, words, reader, &memos[field]) }
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

    /// The features' numbers by field, then by hash.
    private static func order(of interner: FeatureInterner) -> [Int] {
        let fields = Set(interner.fields).sorted()
        return fields.flatMap { field in
            interner.hashes.indices.lazy.filter { interner.fields[$0] == field }
                .map { (hash: interner.hashes[$0], number: $0) }
                .sorted { $0.hash < $1.hash }
                .map(\.number)
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
    ///
    /// Entries are dealt out to their features, then back to their rows, feature by feature: no row need be sorted.
    private static func sorted(_ counter: RowCounter, by order: [Int]) -> ([Int32], [Int32]) {
        var ends = [Int](repeating: 0, count: order.count)
        for number in counter.numbers { ends[Int(number)] += 1 }
        var end = 0
        for number in order {
            end += ends[number]
            ends[number] = end
        }
        // By feature: the row of each entry and the count.
        var dealt = [(row: Int32, count: Int32)](repeating: (0, 0), count: counter.numbers.count)
        for (number, row) in counter.rows.enumerated() {
            for entry in row {
                let feature = Int(counter.numbers[entry])
                ends[feature] -= 1
                dealt[ends[feature]] = (Int32(number), counter.counts[entry])
            }
        }
        var numbers = [Int32](repeating: 0, count: dealt.count)
        var counts = numbers
        var free = counter.rows.map(\.lowerBound)
        for (rank, number) in order.enumerated() {
            let next = rank + 1 < order.count ? ends[order[rank + 1]] : dealt.count
            for (row, count) in dealt[ends[number]..<next] {
                let place = free[Int(row)]
                free[Int(row)] += 1
                numbers[place] = Int32(rank)
                counts[place] = count
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

    /// Counts the features of one field of a sample; `memo` is the field's, nil for one of words.
    mutating func count(
        _ field: Int,
        of sample: TextSample,
        _ words: WordList,
        _ reader: FeatureReader,
        _ memo: inout RunMemo?
    ) {
        guard memo != nil else {
            reader.forEachWordFeature(of: sample, words: words, field: field) { hash, _ in
                add(1, to: interner.number(of: hash, field: field))
            }
            return
        }
        words.text.utf8.withContiguousStorageIfAvailable { text in
            memo?.forEachRun(in: text) { features, numbers in
                for (entry, hash) in features.enumerated() {
                    numbers[entry] = Int32(interner.number(of: hash, field: field))
                }
            } _: { numbers, count in
                for number in numbers { add(count, to: Int(number)) }
            }
        }
    }

    @inline(__always)
    private mutating func add(_ count: Int32, to number: Int) {
        while places.count <= number { places.append(-1) }
        if places[number] >= start {
            counts[places[number]] += count
        } else {
            places[number] = numbers.count
            numbers.append(Int32(number))
            counts.append(count)
        }
    }

    mutating func endRow() {
        rows.append(start..<numbers.count)
        start = numbers.count
    }
}
