/// Which texts have a shingle at their front; chains in three flat tables, so that millions fit.
struct ShingleIndex {
    /// The last entry of each shingle.
    private var heads: [UInt64: Int32] = [:]
    /// By entry: the one before of the same shingle, or −1.
    private var previous: [Int32] = []
    /// By entry.
    private var texts: [Int32] = []

    mutating func add(_ text: Int, with shingle: UInt64) {
        previous.append(heads[shingle] ?? -1)
        texts.append(Int32(text))
        heads[shingle] = Int32(texts.count - 1)
    }

    /// The texts with that shingle, the one added last first.
    func texts(with shingle: UInt64) -> some Sequence<Int> {
        sequence(state: heads[shingle] ?? -1) { entry in
            guard entry >= 0 else { return nil }
            defer { entry = previous[Int(entry)] }
            return Int(texts[Int(entry)])
        }
    }
}
