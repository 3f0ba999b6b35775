extension PostingCursor {
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

    /// The most that a document of the block that the cursor is at can count.
    func boundOfBlock(_ norms: SegmentNorms) -> Float {
        list.blockCount > 1 ? list.bound(ofBlock: block, norms.fields.values) : boundOfOnlyBlock(norms)
    }

    /// The most that any document of the list can count.
    func bound(_ norms: SegmentNorms) -> Float {
        list.blockCount > 1
            ? list.bound(ofBlock: list.blockCount, norms.fields.values) : boundOfOnlyBlock(norms)
    }

    private func boundOfOnlyBlock(_ norms: SegmentNorms) -> Float {
        if let onlyBound { return onlyBound }
        let best = (0..<loaded.count).reduce(Float(0)) { max($0, frequency(at: $1, norms)) }
        onlyBound = best
        return best
    }

    /// The weighed frequency of the loaded block's document at that index: over the fields, the occurrences, each
    /// counting as much as the field's weight and the document's length there make it.
    @inline(__always)
    func frequency(at index: Int, _ norms: SegmentNorms) -> Float {
        var sum: Float = 0
        loaded.forEachField { field, numbers, width, least in
            let count = loaded.number(index, numbers, width) &+ least
            sum += Float(Int32(truncatingIfNeeded: count)) * norms.norm(field, documents[index])
        }
        return sum
    }

    /// How often the term occurs in a field of the document that the cursor stands on.
    func occurrences(in field: Int) -> Int {
        var found = 0
        loaded.forEachField { candidate, numbers, width, least in
            if candidate == field { found = Int(loaded.number(index, numbers, width) &+ least) }
        }
        return found
    }

    /// The weighed frequencies of those documents of the loaded block, one a document from 0 on.
    func frequencies(of range: Range<Int>, _ norms: SegmentNorms, into sums: UnsafeMutablePointer<Float>) {
        sums.update(repeating: 0, count: range.count)
        let (documents, counts) = (documents + range.lowerBound, numbers + range.lowerBound)
        loaded.forEachField { field, packed, width, least in
            loaded.unpack(packed, width, into: numbers)
            var index = 0
            while index < range.count {
                let norm = norms.norm(field, documents[index])
                sums[index] += Float(Int32(truncatingIfNeeded: counts[index] &+ least)) * norm
                index &+= 1
            }
        }
    }
}
