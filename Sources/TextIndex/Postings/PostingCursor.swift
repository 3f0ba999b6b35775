import CPacking

/// Walks forward through a posting list, block by block; blocks that nobody needs are not read.
///
/// A class, because it owns the room for one block of numbers; a cursor belongs to one search on one thread.
final class PostingCursor {
    /// Stands for a document behind all others.
    static let end = UInt32.max

    let list: PostingList
    /// The block that the cursor is at, which need not be loaded; the number of blocks behind the last.
    private(set) var block = 0
    /// The last document of that block; 0 behind the last block.
    private(set) var lastDocument: UInt32
    /// The index in the loaded block that the cursor stands on.
    private(set) var index = 0
    /// The block that was loaded last.
    private(set) var loaded: PostingBlock
    private var loadedBlock = -1
    /// The documents of the loaded block, and `end` in what is left of its room.
    let documents: UnsafeMutablePointer<UInt32>
    /// Room for numbers of a block.
    let numbers: UnsafeMutablePointer<UInt32>
    /// By document of the loaded block, once they are asked for: the occurrences before it.
    let starts: UnsafeMutablePointer<UInt32>
    var hasStarts = false
    var onlyBound: Float?

    /// - Throws: `SegmentError.damaged`.
    init(_ list: PostingList) throws(SegmentError) {
        self.list = list
        loaded = PostingBlock(at: try list.data(ofBlock: 0), count: list.documentCount(ofBlock: 0))
        documents = .allocate(capacity: 3 * PostingListEncoder.blockLength)
        numbers = documents + PostingListEncoder.blockLength
        starts = numbers + PostingListEncoder.blockLength
        lastDocument = list.lastDocument(ofBlock: 0) ?? 0
        if list.blockCount == 1 {
            try load()
            lastDocument = documents[loaded.count - 1]
        }
    }

    deinit { documents.deallocate() }

    /// Whether all documents lie behind the cursor.
    var isAtEnd: Bool { block == list.blockCount }

    // MARK: - Moving

    /// Goes to the first block with a document from `document` on, without reading it; false when there is none.
    @inline(__always)
    func skip(to document: UInt32) -> Bool {
        if document > lastDocument || isAtEnd { skipBlocks(to: document) }
        return !isAtEnd
    }

    /// Goes to the first document from `document` on and returns it; `end` when there is none.
    ///
    /// - Throws: `SegmentError.damaged`.
    @inline(__always)
    func advance(to document: UInt32) throws(SegmentError) -> UInt32 {
        guard skip(to: document) else { return Self.end }
        if loadedBlock != block { try load() }
        if documents[index] < document {
            // In lists of frequent terms it is often the next one.
            index &+= 1
            if documents[index] < document { index = Int(packing_lower_bound(documents, document)) }
        }
        return documents[index]
    }

    /// Goes to the first document from `document` on and says whether it is that one.
    ///
    /// - Throws: `SegmentError.damaged`.
    @inline(__always)
    func seek(_ document: UInt32) throws(SegmentError) -> Bool { try advance(to: document) == document }

    /// The document that the cursor stands on.
    var document: UInt32 { documents[index] }

    /// Goes to the next document; false at the end.
    ///
    /// - Throws: `SegmentError.damaged`.
    func next() throws(SegmentError) -> Bool {
        if index &+ 1 < loaded.count {
            index &+= 1
            return true
        }
        nextBlock()
        guard !isAtEnd else { return false }
        try load()
        return true
    }

    /// The indices of the block's documents in a window; the block is loaded.
    ///
    /// - Throws: `SegmentError.damaged`.
    func indices(in window: Range<UInt32>) throws(SegmentError) -> Range<Int> {
        if loadedBlock != block { try load() }
        return firstIndex(from: window.lowerBound)..<firstIndex(from: window.upperBound)
    }

    /// The loaded block's document at that index.
    @inline(__always)
    func document(at index: Int) -> UInt32 { documents[index] }

    func nextBlock() { enter(block &+ 1) }

    private func enter(_ block: Int) {
        self.block = block
        lastDocument = isAtEnd ? 0 : lastDocument(of: block)
    }

    // MARK: - Blocks

    /// Steps that double find a stretch of blocks, halving finds the block in it.
    private func skipBlocks(to document: UInt32) {
        var (low, step) = (block, 1)
        while low &+ step < list.blockCount, lastDocument(of: low &+ step) < document {
            low &+= step
            step &*= 2
        }
        var high = min(list.blockCount, low &+ step)
        while low < high {
            let middle = (low &+ high) / 2
            if lastDocument(of: middle) < document { low = middle &+ 1 } else { high = middle }
        }
        enter(low)
    }

    @inline(__always)
    func lastDocument(of block: Int) -> UInt32 { list.lastDocument(ofBlock: block) ?? documents[loaded.count &- 1] }

    private func load() throws(SegmentError) {
        loaded = PostingBlock(at: try list.data(ofBlock: block), count: list.documentCount(ofBlock: block))
        loadedBlock = block
        (index, hasStarts) = (0, false)
        loaded.unpackDocuments(behind: block == 0 ? .max : lastDocument(of: block - 1), into: documents)
    }

    /// The first index of the loaded block whose document is not before `document`; its count when there is none.
    private func firstIndex(from document: UInt32) -> Int {
        document > documents[loaded.count &- 1] ? loaded.count : Int(packing_lower_bound(documents, document))
    }
}
