/// A set of byte strings that finds the longest one with which a text goes on.
struct PieceTrie: Sendable {
    /// By node and byte: the node that the byte leads to.
    private var children: [UInt32: UInt32] = [:]
    /// By node: the number of the string that ends there, or -1.
    private var numbers: [Int32] = [-1]

    /// Adds a string under a number from 0; the last number of equal strings stays.
    mutating func insert(_ bytes: some Sequence<UInt8>, number: Int32) {
        var node: UInt32 = 0
        for byte in bytes {
            let key = node << 8 | UInt32(byte)
            if let child = children[key] {
                node = child
            } else {
                let child = UInt32(numbers.count)
                precondition(child < 1 << 24, "a vocabulary has fewer than 16 million prefixes")
                children[key] = child
                numbers.append(-1)
                node = child
            }
        }
        numbers[Int(node)] = number
    }

    /// The number of the longest string with which `bytes` begins, and its length; nil when there is none.
    func longestMatch(in bytes: ArraySlice<UInt8>) -> (number: Int32, length: Int)? {
        var node: UInt32 = 0
        var best: (number: Int32, length: Int)?
        for (index, byte) in bytes.enumerated() {
            guard let child = children[node << 8 | UInt32(byte)] else { break }
            node = child
            let number = numbers[Int(node)]
            if number >= 0 { best = (number, index + 1) }
        }
        return best
    }
}
