/// The terms met so far, each with a number from 0 in the order of their coming.
///
/// A hash table with open addressing over one array of bytes: two strings are the same term when their UTF-8 is.
struct Vocabulary {
    /// Terms of more bytes hold their place in a document, but are not indexed.
    static let maximumTermLength = 255

    private var bytes: [UInt8] = []
    /// Where each term begins in `bytes`, and behind the last where it ends.
    private var starts = [0]
    /// Numbers of terms; a power of two of them, at most half of them in use.
    private var table = [UInt32](repeating: .max, count: 1 << 12)

    var count: Int { starts.count - 1 }

    /// The bytes that it holds in memory, about.
    var memoryBytes: Int { bytes.count + 8 * starts.count + 4 * table.count }

    /// The number of a term, a new one for a new term.
    mutating func number(of term: String) -> UInt32 {
        var term = term
        return term.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
    }

    /// The terms' numbers in the order of their bytes.
    func sorted() -> [UInt32] {
        bytes.withUnsafeBytes { all in
            (0..<UInt32(count)).sorted { left, right in
                let left = UnsafeRawBufferPointer(rebasing: all[range(of: left)])
                return left.precedes(UnsafeRawBufferPointer(rebasing: all[range(of: right)]))
            }
        }
    }

    func term(_ number: UInt32) -> ArraySlice<UInt8> { bytes[range(of: number)] }

    private func range(of number: UInt32) -> Range<Int> { starts[Int(number)]..<starts[Int(number) + 1] }

    private mutating func number(of term: UnsafeRawBufferPointer) -> UInt32 {
        var slot = Int(truncatingIfNeeded: Checksum.of(term)) & (table.count - 1)
        while table[slot] != .max {
            let known = range(of: table[slot])
            let isSame = bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[known]).equals(term) }
            if isSame { return table[slot] }
            slot = (slot + 1) & (table.count - 1)
        }
        let number = UInt32(count)
        table[slot] = number
        bytes.append(contentsOf: term)
        starts.append(bytes.count)
        if 2 * count > table.count { grow() }
        return number
    }

    private mutating func grow() {
        table = [UInt32](repeating: .max, count: 2 * table.count)
        for number in 0..<UInt32(count) {
            let hash = bytes.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[range(of: number)])) }
            var slot = Int(truncatingIfNeeded: hash) & (table.count - 1)
            while table[slot] != .max { slot = (slot + 1) & (table.count - 1) }
            table[slot] = number
        }
    }
}
