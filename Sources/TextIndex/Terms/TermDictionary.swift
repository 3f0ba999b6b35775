/// The sorted terms of a segment.
struct TermDictionary {
    private let file: SegmentFile

    init(_ file: SegmentFile) { self.file = file }

    /// What is known of a term; nil for one that no document has.
    func entry(of term: [UInt8]) throws(SegmentError) -> TermEntry? {
        guard let found = try seek(to: term), found.term == term else { return nil }
        return found.entry
    }

    /// A cursor on the first term that does not come before `term`; nil when all do.
    func seek(to term: [UInt8]) throws(SegmentError) -> TermCursor? {
        var (low, high) = (0, blockCount)
        while low < high {
            let middle = (low + high) / 2
            let first = try firstTerm(ofBlock: middle)
            if term.withUnsafeBytes({ $0.precedes(first) }) { high = middle } else { low = middle + 1 }
        }
        var cursor = TermCursor(file, block: max(0, low - 1))
        while try cursor.next() {
            if !cursor.term.precedes(term) { return cursor }
        }
        return nil
    }

    /// Calls `body` with every term that begins so, in their order.
    func forEach(withPrefix prefix: [UInt8], _ body: ([UInt8], TermEntry) -> Void) throws(SegmentError) {
        guard var cursor = try seek(to: prefix) else { return }
        repeat {
            guard cursor.term.starts(with: prefix) else { return }
            body(cursor.term, cursor.entry)
        } while try cursor.next()
    }

    /// Calls `body` with every term within that distance of `term`, in their order.
    ///
    /// Where no term with a common beginning can come near enough, the walk jumps behind all of them, so that it looks
    /// at a small part of the dictionary.
    func forEach(
        near term: String,
        distance: Int,
        _ body: ([UInt8], TermEntry, _ distance: Int) -> Void
    ) throws(SegmentError) {
        var walk = EditDistanceWalk(to: term, within: distance)
        guard var cursor = try seek(to: []) else { return }
        while true {
            switch walk.step(to: cursor.term) {
            case .within(let found): body(cursor.term, cursor.entry, found)
            case .beyond: break
            case .hopeless(let prefix):
                guard let next = Self.successor(of: prefix), let jumped = try seek(to: next) else { return }
                cursor = jumped
                continue
            }
            guard try cursor.next() else { return }
        }
    }

    /// Where a block lies in the file; its pages are checked.
    func range(ofBlock block: Int) throws(SegmentError) -> Range<Int> {
        let (table, terms) = (file.footer.termBlocks.range, file.footer.terms.range)
        let place = table.lowerBound + 4 * block
        guard let base = file.bytes.baseAddress else { return 0..<0 }
        try file.check(place..<min(place + 8, table.upperBound))
        let start = base.number(at: place, UInt32.self)
        let end = block + 1 < blockCount ? base.number(at: place + 4, UInt32.self) : terms.count
        let range = terms.lowerBound + start..<terms.lowerBound + end
        try file.check(range)
        return range
    }

    /// The bytes of a block's first term, which is written whole.
    private func firstTerm(ofBlock block: Int) throws(SegmentError) -> UnsafeRawBufferPointer {
        let start = try range(ofBlock: block).lowerBound + 8
        let length = Int(file.bytes[start + 1])
        return UnsafeRawBufferPointer(rebasing: file.bytes[start + 2..<start + 2 + length])
    }

    private var blockCount: Int { file.footer.termBlocks.count / 4 }

    /// The first sequence of bytes behind all that begin so; nil when there is none.
    private static func successor(of prefix: [UInt8]) -> [UInt8]? {
        var bytes = prefix
        while let last = bytes.popLast() {
            if last < 0xFF { return bytes + [last + 1] }
        }
        return nil
    }
}
