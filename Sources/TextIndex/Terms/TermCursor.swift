/// Walks through the terms of a segment in their order.
struct TermCursor {
    private let file: SegmentFile
    /// The term that the cursor stands on; meaningless before the first `next` and after the last.
    private(set) var term: [UInt8] = []
    private(set) var entry = TermEntry(documentCount: 0, data: 0..<0)
    /// The index of the term behind this one.
    private var index: Int
    private var offset = 0

    /// A cursor before the first term of a block of the dictionary.
    init(_ file: SegmentFile, block: Int = 0) {
        self.file = file
        index = block * TermDictionaryWriter.termsPerBlock
    }

    /// Goes to the next term; false when there is none.
    mutating func next() throws(SegmentError) -> Bool {
        guard index < file.footer.termCount, let base = file.bytes.baseAddress else { return false }
        if index.isMultiple(of: TermDictionaryWriter.termsPerBlock) { try enterBlock(base) }
        let shared = Int(base.load(fromByteOffset: offset, as: UInt8.self))
        let own = Int(base.load(fromByteOffset: offset + 1, as: UInt8.self))
        term.removeLast(term.count - shared)
        term += file.bytes[offset + 2..<offset + 2 + own]
        offset += 2 + own
        entry.documentCount = base.variableLength(at: &offset)
        let length = base.variableLength(at: &offset)
        entry.data = entry.data.upperBound..<entry.data.upperBound + length
        index += 1
        return true
    }

    private mutating func enterBlock(_ base: UnsafeRawPointer) throws(SegmentError) {
        let block = try TermDictionary(file).range(ofBlock: index / TermDictionaryWriter.termsPerBlock)
        offset = block.lowerBound
        let start = base.number(at: offset, UInt64.self)
        entry.data = start..<start
        offset += 8
        term.removeAll(keepingCapacity: true)
    }
}
