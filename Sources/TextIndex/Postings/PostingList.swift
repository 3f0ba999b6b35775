/// The postings of a term in a mapped file, as `PostingListEncoder` wrote them.
struct PostingList {
    let file: SegmentFile
    let documentCount: Int
    let blockCount: Int
    /// The table of blocks; a list of one block has none.
    private let table: UnsafeRawPointer?
    private let bounds: UnsafeRawPointer
    private let blocks: UnsafeRawPointer
    /// Where all the positions begin; for a list of one block its cursor knows.
    private let positions: UnsafeRawPointer
    private let end: Int

    /// - Throws: `SegmentError.damaged` when the table of blocks is.
    init(_ entry: TermEntry, in file: SegmentFile) throws(SegmentError) {
        guard let base = file.bytes.baseAddress else { throw .notASegment(file: file.path) }
        self.file = file
        documentCount = entry.documentCount
        blockCount = (documentCount + PostingListEncoder.blockLength - 1) / PostingListEncoder.blockLength
        end = entry.data.upperBound
        let start = base + entry.data.lowerBound
        guard blockCount > 1 else {
            table = nil
            (bounds, blocks, positions) = (start, start, start)
            return
        }
        let rows = PostingListEncoder.rowLength * (blockCount + 1)
        try file.check(entry.data.lowerBound..<entry.data.lowerBound + rows)
        let last = start + (rows - PostingListEncoder.rowLength)
        table = start
        bounds = start + rows
        // Behind the bounds of the blocks stand those of the list: at most a mask, and a count and 4 pairs a field.
        let listBounds = bounds + last.number(at: 12, UInt32.self)
        try file.check(entry.data.lowerBound + rows..<min(end, listBounds + 73 - base))
        blocks = Self.end(ofBounds: listBounds)
        positions = blocks + last.number(at: 4, UInt32.self)
    }

    /// The last document of a block; not for a list of one block.
    @inline(__always)
    func lastDocument(ofBlock block: Int) -> UInt32? {
        table.map { UInt32(truncatingIfNeeded: $0.number(at: PostingListEncoder.rowLength &* block, UInt32.self)) }
    }

    /// How many documents a block has.
    func documentCount(ofBlock block: Int) -> Int {
        min(PostingListEncoder.blockLength, documentCount - PostingListEncoder.blockLength * block)
    }

    /// Where the data of a block begins; its pages are checked.
    func data(ofBlock block: Int) throws(SegmentError) -> UnsafeRawPointer {
        guard let table, let base = file.bytes.baseAddress else {
            if let base = file.bytes.baseAddress { try file.check(blocks - base..<end) }
            return blocks
        }
        let row = table + PostingListEncoder.rowLength * block
        let (start, next) = (row.number(at: 4, UInt32.self), row.number(at: 20, UInt32.self))
        try file.check(blocks + start - base..<blocks + next - base)
        return blocks + start
    }

    /// Where the positions of a block begin, with their pages checked; nil for a list of one block.
    func positions(ofBlock block: Int) throws(SegmentError) -> UnsafeRawPointer? {
        guard let table, let base = file.bytes.baseAddress else { return nil }
        let row = table + PostingListEncoder.rowLength * block
        let start = positions + row.number(at: 8, UInt32.self)
        try file.check(start - base..<positions + row.number(at: 24, UInt32.self) - base)
        return start
    }

    /// The most that the frequency of any document of the block can be, weighed; `blockCount` stands for all blocks.
    func bound(ofBlock block: Int, _ norms: UnsafePointer<Float>) -> Float {
        guard let table else { return .infinity }
        var place = bounds + table.number(at: PostingListEncoder.rowLength &* block &+ 12, UInt32.self)
        var mask = place.load(as: UInt8.self)
        place += 1
        var sum: Float = 0
        while mask != 0 {
            let norm = norms + mask.trailingZeroBitCount &* FieldNorms.codes
            mask &= mask &- 1
            var best: Float = 0
            let count = Int(place.load(as: UInt8.self))
            for pair in 0..<count {
                let frequency = place.load(fromByteOffset: 1 &+ 2 &* pair, as: UInt8.self)
                let one = norm[Int(place.load(fromByteOffset: 2 &+ 2 &* pair, as: UInt8.self))]
                let bound = frequency == ParetoFront.unboundedFrequency && one > 0 ? .infinity : Float(frequency) * one
                best = max(best, bound)
            }
            sum += best
            place += 1 &+ 2 &* count
        }
        return sum
    }

    private static func end(ofBounds start: UnsafeRawPointer) -> UnsafeRawPointer {
        var place = start + 1
        for _ in 0..<start.load(as: UInt8.self).nonzeroBitCount { place += 1 + 2 * Int(place.load(as: UInt8.self)) }
        return place
    }
}
