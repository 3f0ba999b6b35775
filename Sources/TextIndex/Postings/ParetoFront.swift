/// The pairs of frequency and length code that no other pair of a block beats in both.
///
/// Whatever the weights are at query time, no document of the block counts more than the best of these pairs, because
/// more occurrences never count less and more length never counts more. A front is kept short by joining two neighbours
/// into one pair that is at least as good as both.
struct ParetoFront {
    struct Pair: Hashable {
        /// From 1; the highest stands for all frequencies from it on.
        var frequency: UInt8
        var length: UInt8
    }

    static let unboundedFrequency: UInt8 = .max
    private static let maximumCount = 4

    /// Falling frequency, falling length.
    private(set) var pairs: [Pair] = []

    mutating func removeAll() { pairs.removeAll(keepingCapacity: true) }

    mutating func insert(frequency: UInt32, length: UInt8) {
        insert(Pair(frequency: UInt8(clamping: frequency), length: length))
    }

    mutating func insert(_ pair: Pair) {
        guard !pairs.contains(where: { $0.frequency >= pair.frequency && $0.length <= pair.length }) else { return }
        pairs.removeAll { $0.frequency <= pair.frequency && $0.length >= pair.length }
        pairs.insert(pair, at: pairs.firstIndex { $0.frequency < pair.frequency } ?? pairs.count)
    }

    /// The front as bytes: how many pairs, then each.
    func encoded() -> [UInt8] {
        var short = pairs
        while short.count > Self.maximumCount {
            let gaps = (1..<short.count).map { short[$0 - 1].frequency - short[$0].frequency }
            let index = gaps.indices.min { gaps[$0] < gaps[$1] } ?? 0
            short[index].length = short[index + 1].length
            short.remove(at: index + 1)
        }
        return [UInt8(short.count)] + short.flatMap { [$0.frequency, $0.length] }
    }
}
