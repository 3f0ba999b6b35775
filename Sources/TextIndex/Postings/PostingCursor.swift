import CPacking

/// Walks forward through a posting list, block by block; blocks that nobody needs are not read.
///
/// A class, because it owns the room for one block of numbers; a cursor belongs to one search on one thread.
final class PostingCursor {
    let list: PostingList
    private(set) var block = 0
    /// The index in the loaded block that the cursor stands on.
    private(set) var index = 0
    private let documents: UnsafeMutablePointer<UInt32>
    private let numbers: UnsafeMutablePointer<UInt32>
    private var loadedBlock = -1
    private var loadedCount = 0
    private var header: UnsafeRawPointer
    /// Behind the gaps: the packed frequencies.
    private var packed: UnsafeRawPointer
    /// By document of the loaded block, once they are asked for: the occurrences before it.
    private let starts: UnsafeMutablePointer<UInt32>
    private var hasStarts = false
    private var onlyBound: Float?

    /// - Throws: `SegmentError.damaged`.
    init(_ list: PostingList) throws(SegmentError) {
        self.list = list
        documents = .allocate(capacity: 3 * PostingListEncoder.blockLength)
        numbers = documents + PostingListEncoder.blockLength
        starts = numbers + PostingListEncoder.blockLength
        header = try list.data(ofBlock: 0)
        packed = header
        if list.blockCount == 1 { try load() }
    }

    deinit { documents.deallocate() }

    /// Whether all documents lie behind the cursor.
    var isAtEnd: Bool { block == list.blockCount }

    // MARK: - Moving

    /// Goes to the first block with a document from `document` on, without reading it; false when there is none.
    @inline(__always)
    func skip(to document: UInt32) -> Bool {
        while block < list.blockCount, lastDocument(of: block) < document { block &+= 1 }
        return block < list.blockCount
    }

    /// Goes to the first document from `document` on and says whether it is that one.
    ///
    /// - Throws: `SegmentError.damaged`.
    @inline(__always)
    func seek(_ document: UInt32) throws(SegmentError) -> Bool {
        guard skip(to: document) else { return false }
        if loadedBlock != block { try load() }
        index = lowerBound(of: document, from: index)
        return documents[index] == document
    }

    /// The document that the cursor stands on.
    var document: UInt32 { documents[index] }

    /// Goes to the next document; false at the end.
    ///
    /// - Throws: `SegmentError.damaged`.
    func next() throws(SegmentError) -> Bool {
        if index &+ 1 < loadedCount {
            index &+= 1
            return true
        }
        block += 1
        guard block < list.blockCount else { return false }
        try load()
        return true
    }

    /// The indices of the block's documents in a window; the block is loaded.
    ///
    /// - Throws: `SegmentError.damaged`.
    func indices(in window: Range<UInt32>) throws(SegmentError) -> Range<Int> {
        if loadedBlock != block { try load() }
        let first = lowerBound(of: window.lowerBound, from: 0)
        return first..<lowerBound(of: window.upperBound, from: first)
    }

    /// The loaded block's document at that index.
    @inline(__always)
    func document(at index: Int) -> UInt32 { documents[index] }

    /// Whether the block reaches beyond the window.
    @inline(__always)
    func outlasts(_ window: Range<UInt32>) -> Bool { lastDocument(of: block) >= window.upperBound }

    func nextBlock() { block &+= 1 }

    /// Goes back to the beginning of a block that the cursor has been at.
    func rewind(toBlock earlier: Int) { (block, index) = (earlier, 0) }

    // MARK: - Frequencies

    /// The most that a document in the window can count: its weighed frequency.
    func bound(in window: Range<UInt32>, _ norms: SegmentNorms) -> Float {
        guard list.blockCount > 1 else { return boundOfOnlyBlock(norms) }
        var best: Float = 0
        var block = block
        while block < list.blockCount {
            best = max(best, list.bound(ofBlock: block, norms.fields.values))
            if lastDocument(of: block) >= window.upperBound &- 1 { break }
            block &+= 1
        }
        return best
    }

    /// The most that any document of the list can count.
    func bound(_ norms: SegmentNorms) -> Float {
        list.blockCount > 1
            ? list.bound(ofBlock: list.blockCount, norms.fields.values) : boundOfOnlyBlock(norms)
    }

    private func boundOfOnlyBlock(_ norms: SegmentNorms) -> Float {
        if let onlyBound { return onlyBound }
        let best = (0..<loadedCount).reduce(Float(0)) { max($0, frequency(at: $1, norms)) }
        onlyBound = best
        return best
    }

    /// The weighed frequency of the loaded block's document at that index: over the fields, the occurrences, each
    /// counting as much as the field's weight and the document's length there make it.
    @inline(__always)
    func frequency(at index: Int, _ norms: SegmentNorms) -> Float {
        var sum: Float = 0
        forEachField { field, numbers, width, least in
            let count = number(index, numbers, width) &+ least
            sum += Float(Int32(truncatingIfNeeded: count)) * norms.norm(field, documents[index])
        }
        return sum
    }

    /// How often the term occurs in a field of the document that the cursor stands on.
    func occurrences(in field: Int) -> Int {
        var found = 0
        forEachField { candidate, numbers, width, least in
            if candidate == field { found = Int(number(index, numbers, width) &+ least) }
        }
        return found
    }

    /// The weighed frequencies of those documents of the loaded block, one a document from 0 on.
    func frequencies(of range: Range<Int>, _ norms: SegmentNorms, into sums: UnsafeMutablePointer<Float>) {
        sums.update(repeating: 0, count: range.count)
        let (documents, numbers) = (documents + range.lowerBound, numbers + range.lowerBound)
        forEachField { field, packed, width, least in
            unpack(packed, width)
            var index = 0
            while index < range.count {
                let norm = norms.norm(field, documents[index])
                sums[index] += Float(Int32(truncatingIfNeeded: numbers[index] &+ least)) * norm
                index &+= 1
            }
        }
    }

    // MARK: - Positions

    /// The positions of the term in a field of the document that the cursor stands on, ascending.
    ///
    /// - Throws: `SegmentError.damaged`.
    func positions(in field: Int, into found: inout [UInt32]) throws(SegmentError) {
        found.removeAll(keepingCapacity: true)
        if !hasStarts { countOccurrences() }
        let start = try list.positions(ofBlock: block) ?? endOfOnlyBlock
        let width = Int(start.load(as: UInt8.self))
        var place = Int(starts[index])
        forEachField { candidate, numbers, bits, least in
            let count = Int(number(index, numbers, bits) &+ least)
            if candidate == field {
                var position: UInt32 = 0
                for occurrence in 0..<count {
                    position &+= (start + 1).packed(at: place &+ occurrence, width: width)
                    found.append(position)
                }
            }
            place &+= count
        }
    }

    /// The places of the term in the document that the cursor stands on, ascending.
    ///
    /// - Throws: `SegmentError.damaged`.
    func places(into found: inout [UInt32], _ scratch: inout [UInt32]) throws(SegmentError) {
        found.removeAll(keepingCapacity: true)
        var fields = fieldMask
        while fields != 0 {
            let field = fields.trailingZeroBitCount
            fields &= fields &- 1
            try positions(in: field, into: &scratch)
            for position in scratch { found.append(Place.make(field: field, position: Int(position))) }
        }
    }

    private func countOccurrences() {
        starts.update(repeating: 0, count: PostingListEncoder.blockLength)
        forEachField { _, packed, width, least in
            unpack(packed, width)
            for index in 1..<max(1, loadedCount) { starts[index] &+= numbers[index &- 1] &+ least }
        }
        for index in 1..<max(1, loadedCount) { starts[index] &+= starts[index &- 1] }
        hasStarts = true
    }

    private var endOfOnlyBlock: UnsafeRawPointer {
        var end = packed
        forEachField { _, numbers, width, _ in end = numbers + packedLength(width) }
        return end
    }

    // MARK: - Blocks

    private var isFull: Bool { loadedCount == PostingListEncoder.blockLength }

    private var fieldMask: UInt8 { header.load(fromByteOffset: 1, as: UInt8.self) }

    @inline(__always)
    private func lastDocument(of block: Int) -> UInt32 {
        list.lastDocument(ofBlock: block) ?? documents[loadedCount &- 1]
    }

    private func load() throws(SegmentError) {
        header = try list.data(ofBlock: block)
        loadedCount = list.documentCount(ofBlock: block)
        loadedBlock = block
        (index, hasStarts) = (0, false)
        let width = Int(header.load(as: UInt8.self))
        let gaps = header + 2 + fieldMask.nonzeroBitCount
        packed = gaps + packedLength(width)
        let previous = block == 0 ? UInt32.max : lastDocument(of: block - 1)
        guard !isFull else {
            return packing_unpack_ascending(
                gaps.assumingMemoryBound(to: UInt8.self),
                documents,
                UInt32(width),
                previous
            )
        }
        var document = previous
        for index in 0..<loadedCount {
            document = document &+ gaps.packed(at: index, width: width) &+ 1
            documents[index] = document
        }
    }

    /// The first index from `start` on whose document is not below `document`.
    @inline(__always)
    private func lowerBound(of document: UInt32, from start: Int) -> Int {
        var (low, count) = (start, loadedCount &- start)
        while count > 0 {
            let half = count &>> 1
            let isBelow = documents[low &+ half] < document
            low = isBelow ? low &+ half &+ 1 : low
            count = isBelow ? count &- half &- 1 : half
        }
        return low
    }

    /// Calls `body` with each field of the loaded block: where its packed frequencies are, their width, and what to add.
    @inline(__always)
    private func forEachField(_ body: (_ field: Int, UnsafeRawPointer, _ width: Int, _ least: UInt32) -> Void) {
        var mask = fieldMask
        let least: UInt32 = mask & (mask &- 1) == 0 ? 1 : 0
        var (numbers, place) = (packed, 2)
        while mask != 0 {
            let width = Int(header.load(fromByteOffset: place, as: UInt8.self))
            body(mask.trailingZeroBitCount, numbers, width, least)
            numbers += packedLength(width)
            place &+= 1
            mask &= mask &- 1
        }
    }

    @inline(__always)
    private func packedLength(_ width: Int) -> Int { (loadedCount &* width &+ 7) / 8 }

    @inline(__always)
    private func number(_ index: Int, _ packed: UnsafeRawPointer, _ width: Int) -> UInt32 {
        isFull
            ? packing_number(
                packed.assumingMemoryBound(to: UInt8.self),
                UInt32(truncatingIfNeeded: index),
                UInt32(width)
            )
            : packed.packed(at: index, width: width)
    }

    private func unpack(_ packed: UnsafeRawPointer, _ width: Int) {
        if isFull {
            packing_unpack(packed.assumingMemoryBound(to: UInt8.self), numbers, UInt32(width))
        } else {
            for index in 0..<loadedCount { numbers[index] = packed.packed(at: index, width: width) }
        }
    }
}
