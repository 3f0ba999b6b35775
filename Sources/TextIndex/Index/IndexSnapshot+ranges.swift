extension IndexSnapshot {
    /// Which of these ranges of keys hold a document that matches, in their order.
    ///
    /// Of a range no more is read than shows the first match, where nothing is required or forbidden: of those who ask in
    /// which files some words stand, few need each place.
    ///
    /// - Parameter ranges: Ascending, without overlaps.
    /// - Throws: `SegmentError.damaged`.
    package func holdsMatch(of query: ResolvedQuery, in ranges: [ClosedRange<Int64>]) throws(SegmentError) -> [Bool] {
        var isHeld = [Bool](repeating: false, count: ranges.count)
        let scratch = SearchScratch(capacity: SegmentSearch.windowLength)
        for (number, segment) in segments.enumerated() {
            let search = try SegmentSearch(query, in: segment, permitted: nil, scratch: scratch)
            guard search.required.isEmpty, search.forbidden.isEmpty, !search.lacksRequired else {
                for key in try keys(matching: query, in: number, ranges) {
                    if let place = Self.place(of: key, in: ranges) { isHeld[place] = true }
                }
                continue
            }
            let deleted = manifest.segments[number].deleted
            var start = 0
            for place in try segment.places(in: ranges) where !isHeld[place] {
                isHeld[place] = try search.hasMatch(withKeyIn: ranges[place], from: &start, deleted)
            }
        }
        return isHeld
    }

    private func keys(
        matching query: ResolvedQuery,
        in number: Int,
        _ ranges: [ClosedRange<Int64>]
    ) throws(SegmentError) -> [Int64] {
        let set = try segments[number].documents(withKeysIn: ranges)
        guard let permitted = permitted(set, in: manifest.segments[number]) else { return [] }
        var keys: [Int64] = []
        let scratch = SearchScratch(capacity: SegmentSearch.windowLength)
        var search = try SegmentSearch(query, in: segments[number], permitted: permitted, scratch: scratch)
        try search.forEachScore { key, points in
            if points > 0 { keys.append(key) }
        }
        return keys
    }

    private static func place(of key: Int64, in ranges: [ClosedRange<Int64>]) -> Int? {
        let place = ranges.firstPlace { $0.upperBound >= key }
        return place < ranges.count && ranges[place].contains(key) ? place : nil
    }
}

extension Segment {
    /// The documents whose keys lie in one of these ranges, which ascend.
    func documents(withKeysIn ranges: [ClosedRange<Int64>]) throws(SegmentError) -> DocumentBitmap {
        var set = DocumentBitmap(documentCount: documentCount)
        var place = 0
        for range in ranges[try places(in: ranges)] {
            let first = try firstDocument(withKeyFrom: range.lowerBound, from: place)
            place = first
            guard first < documentCount, try key(of: first) <= range.upperBound else { continue }
            place =
                range.upperBound == .max
                ? documentCount : try firstDocument(withKeyFrom: range.upperBound + 1, from: first)
            set.insert(first..<place)
        }
        return set
    }

    /// Which of the ranges, which ascend, may hold one of its keys: a segment has a part of all keys, mostly of its own.
    fileprivate func places(in ranges: [ClosedRange<Int64>]) throws(SegmentError) -> Range<Int> {
        guard documentCount > 0 else { return 0..<0 }
        let (lowest, highest) = (try key(of: 0), try key(of: documentCount - 1))
        let start = ranges.firstPlace { $0.upperBound >= lowest }
        return start..<max(start, ranges.firstPlace { $0.lowerBound > highest })
    }
}

extension [ClosedRange<Int64>] {
    /// The first place from which on it is so, by halving.
    fileprivate func firstPlace(where isBehind: (ClosedRange<Int64>) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension SegmentSearch {
    /// Whether a document with a key in the range has any of what should match; ranges are asked for in ascending order.
    ///
    /// - Parameter start: The first document of the range before; of this one when it is done.
    /// - Throws: `SegmentError.damaged`.
    fileprivate func hasMatch(
        withKeyIn range: ClosedRange<Int64>,
        from start: inout Int,
        _ deleted: DocumentBitmap?
    ) throws(SegmentError) -> Bool {
        start = try segment.firstDocument(withKeyFrom: range.lowerBound, from: start)
        var document = UInt32(start)
        while document < UInt32(segment.documentCount), try segment.key(of: Int(document)) <= range.upperBound {
            var (next, isMatch) = (PostingCursor.end, false)
            for var clause in optional {
                let candidate = try clause.advance(to: document)
                guard candidate < next || candidate == next && !isMatch else { continue }
                next = candidate
                guard candidate != PostingCursor.end else { continue }
                isMatch = try clause.frequency(in: candidate, needed: 1) > 0
            }
            guard next != PostingCursor.end, try segment.key(of: Int(next)) <= range.upperBound else { return false }
            if isMatch, deleted?.contains(Int(next)) != true { return true }
            document = next + 1
        }
        return false
    }
}
