/// The characters of one word between two spaces, with the places they came from.
struct PaddedWord {
    /// The characters, the spaces around among them.
    private(set) var scalars: [UInt32] = [0x20]
    private var ends: [Int] = [0]
    private var start = 0

    /// Whether nothing was appended since it was made or emptied.
    var isEmpty: Bool { scalars.count == 1 }

    /// One more character; `start` and `end` are its place in UTF-8 bytes.
    mutating func append(_ scalar: UInt32, from start: Int, to end: Int) {
        if isEmpty {
            self.start = start
            ends[0] = start
        }
        scalars.append(scalar)
        ends.append(end)
    }

    /// The space behind the word.
    mutating func close() {
        scalars.append(0x20)
        ends.append(ends[ends.count - 1])
    }

    /// Makes room for the next word.
    mutating func removeAll() {
        scalars.removeLast(scalars.count - 1)
        ends.removeLast(ends.count - 1)
    }

    /// The place of some of its characters, spaces around not counted.
    func bytes(from first: Int, count: Int) -> Range<Int> {
        (first == 0 ? start : ends[first - 1])..<ends[first + count - 1]
    }
}
