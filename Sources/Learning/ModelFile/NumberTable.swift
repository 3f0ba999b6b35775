/// Numbers of one kind in a row, wherever they lie.
struct NumberTable<Number: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
    private let owner: ModelBytes
    /// Where the first number stands in `owner`, and how many there are.
    private let start: Int
    let count: Int

    /// A copy of these numbers.
    init(_ numbers: [Number]) {
        owner = numbers.withUnsafeBytes { ModelBytes(copying: $0) }
        start = 0
        count = numbers.count
    }

    /// The numbers that begin at that byte; they are used in place where they are aligned, else a copy is.
    ///
    /// - Precondition: they lie within the bytes.
    init(of owner: ModelBytes, at start: Int, count: Int) {
        let length = count * MemoryLayout<Number>.stride
        precondition(start >= 0 && count >= 0 && start + length <= owner.bytes.count, "\(count) numbers at \(start)")
        self.count = count
        if start % MemoryLayout<Number>.alignment == 0 {
            self.owner = owner
            self.start = start
        } else {
            self.owner = ModelBytes(copying: UnsafeRawBufferPointer(rebasing: owner.bytes[start..<start + length]))
            self.start = 0
        }
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(position: Int) -> Number { withUnsafeBufferPointer { $0[position] } }

    /// Lends the numbers.
    @inline(__always)
    func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Number>) -> Result) -> Result {
        withExtendedLifetime(owner) {
            let first = owner.bytes.baseAddress.map { ($0 + start).assumingMemoryBound(to: Number.self) }
            return body(UnsafeBufferPointer(start: first, count: count))
        }
    }
}
