import CPacking

/// Where the term stands in the document that the cursor stands on.
extension PostingCursor {
    /// A stretch of packed gaps between positions.
    private struct Gaps {
        var bytes: UnsafeRawPointer
        var width: Int
        var range: Range<Int>

        @inline(__always)
        subscript(index: Int) -> UInt32 { bytes.packed(at: index, width: width) }
    }

    /// The positions of the term in a field, ascending, behind those that `found` has.
    ///
    /// - Throws: `SegmentError.damaged`.
    func appendPositions(in field: Int, to found: inout [UInt32]) throws(SegmentError) {
        let gaps = try gaps(in: field)
        var position: UInt32 = 0
        for index in gaps.range {
            position &+= gaps[index]
            found.append(position)
        }
    }

    /// Keeps those of the ascending positions at `distance` behind which, or before which, the term stands in a field.
    ///
    /// - Throws: `SegmentError.damaged`.
    func keep(_ positions: inout [UInt32], at distance: Int, in field: Int) throws(SegmentError) {
        let gaps = try gaps(in: field)
        var (kept, next, position) = (0, 0, UInt32(0))
        for index in gaps.range {
            position &+= gaps[index]
            while next < positions.count, Int(positions[next]) &+ distance < Int(position) { next &+= 1 }
            guard next < positions.count else { break }
            if Int(positions[next]) &+ distance == Int(position) {
                positions[kept] = positions[next]
                kept &+= 1
            }
        }
        positions.removeLast(positions.count - kept)
    }

    /// The places of the term in the document, ascending.
    ///
    /// - Throws: `SegmentError.damaged`.
    func places(into found: inout [UInt32], _ scratch: inout [UInt32]) throws(SegmentError) {
        found.removeAll(keepingCapacity: true)
        var fields = loaded.fieldMask
        while fields != 0 {
            let field = fields.trailingZeroBitCount
            fields &= fields &- 1
            scratch.removeAll(keepingCapacity: true)
            try appendPositions(in: field, to: &scratch)
            for position in scratch { found.append(Place.make(field: field, position: Int(position))) }
        }
    }

    private func gaps(in field: Int) throws(SegmentError) -> Gaps {
        if !hasStarts { countOccurrences() }
        let start = try list.positions(ofBlock: block) ?? loaded.end
        var place = Int(starts[index])
        var range = place..<place
        loaded.forEachField { candidate, numbers, width, least in
            let count = Int(loaded.number(index, numbers, width) &+ least)
            if candidate == field { range = place..<place &+ count }
            place &+= count
        }
        return Gaps(bytes: start + 1, width: Int(start.load(as: UInt8.self)), range: range)
    }

    private func countOccurrences() {
        starts.update(repeating: 0, count: PostingListEncoder.blockLength)
        loaded.forEachField { _, packed, width, least in
            loaded.unpack(packed, width, into: numbers)
            for index in 0..<loaded.count { starts[index] &+= numbers[index] &+ least }
        }
        packing_sums(starts)
        hasStarts = true
    }
}
