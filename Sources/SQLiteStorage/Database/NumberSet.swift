/// Short keys of rows, a bit each up to the highest: some kilobytes for a hundred thousand.
struct NumberSet {
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
}
