/// Short keys of rows, a bit each up to the highest: some kilobytes for a hundred thousand.
struct NumberSet: Sendable {
    private var words: [UInt64] = []
    private(set) var count = 0

    init(_ numbers: some Sequence<Int64> = []) {
        for number in numbers { insert(number) }
    }

    /// - Parameter number: 0 or more, as the keys of tables are that count their rows.
    mutating func insert(_ number: Int64) {
        let word = Int(number >> 6)
        if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
        let bit: UInt64 = 1 << UInt64(number & 63)
        if words[word] & bit == 0 { count += 1 }
        words[word] |= bit
    }

    func contains(_ number: Int64) -> Bool {
        let word = Int(number >> 6)
        return words.indices.contains(word) && words[word] >> UInt64(number & 63) & 1 == 1
    }

    /// Keeps those that the other set has, too.
    mutating func formIntersection(_ other: NumberSet) {
        words.removeLast(max(0, words.count - other.words.count))
        for word in words.indices { words[word] &= other.words[word] }
        count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    }

    /// The highest of them below a bound, descending, at most so many.
    func highest(_ limit: Int, below bound: Int64 = .max) -> [Int64] {
        var highest: [Int64] = []
        for word in words.indices.reversed() where words[word] != 0 {
            for bit in (0..<64).reversed() where words[word] >> UInt64(bit) & 1 == 1 {
                guard highest.count < limit else { return highest }
                let number = Int64(word << 6 | bit)
                if number < bound { highest.append(number) }
            }
        }
        return highest
    }
}
