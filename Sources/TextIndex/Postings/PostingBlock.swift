import CPacking

/// Where the numbers of a block of postings are, as `PostingListEncoder` wrote them.
struct PostingBlock {
    /// How many documents it has.
    let count: Int
    /// A bit a field that has the term.
    let fieldMask: UInt8
    private let header: UnsafeRawPointer
    private let gapWidth: Int
    private let gaps: UnsafeRawPointer
    /// Behind the gaps: the packed frequencies.
    private let packed: UnsafeRawPointer

    init(at header: UnsafeRawPointer, count: Int) {
        self.count = count
        self.header = header
        gapWidth = Int(header.load(as: UInt8.self))
        fieldMask = header.load(fromByteOffset: 1, as: UInt8.self)
        gaps = header + 2 + fieldMask.nonzeroBitCount
        packed = gaps + (count &* gapWidth &+ 7) / 8
    }

    private var isFull: Bool { count == PostingListEncoder.blockLength }

    /// Behind the packed frequencies.
    var end: UnsafeRawPointer {
        var end = packed
        forEachField { _, numbers, width, _ in end = numbers + packedLength(width) }
        return end
    }

    /// Writes the documents, and `PostingCursor.end` behind them up to the length of a full block; `previous` is the last one of the block before, `UInt32.max` for the first block.
    func unpackDocuments(behind previous: UInt32, into documents: UnsafeMutablePointer<UInt32>) {
        guard !isFull else {
            let bytes = gaps.assumingMemoryBound(to: UInt8.self)
            return packing_unpack_ascending(bytes, documents, UInt32(gapWidth), previous)
        }
        var document = previous
        for index in 0..<count {
            document = document &+ gaps.packed(at: index, width: gapWidth) &+ 1
            documents[index] = document
        }
        (documents + count).update(repeating: PostingCursor.end, count: PostingListEncoder.blockLength - count)
    }

    /// Calls `body` with each field: where its packed frequencies are, their width, and what to add.
    @inline(__always)
    func forEachField(_ body: (_ field: Int, UnsafeRawPointer, _ width: Int, _ least: UInt32) -> Void) {
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

    /// One of the packed numbers.
    @inline(__always)
    func number(_ index: Int, _ packed: UnsafeRawPointer, _ width: Int) -> UInt32 {
        isFull
            ? packing_number(
                packed.assumingMemoryBound(to: UInt8.self),
                UInt32(truncatingIfNeeded: index),
                UInt32(truncatingIfNeeded: width)
            )
            : packed.packed(at: index, width: width)
    }

    /// All of the packed numbers.
    @inline(__always)
    func unpack(_ packed: UnsafeRawPointer, _ width: Int, into numbers: UnsafeMutablePointer<UInt32>) {
        if isFull {
            packing_unpack(packed.assumingMemoryBound(to: UInt8.self), numbers, UInt32(width))
        } else {
            for index in 0..<count { numbers[index] = packed.packed(at: index, width: width) }
        }
    }

    @inline(__always)
    private func packedLength(_ width: Int) -> Int { (count &* width &+ 7) / 8 }
}
