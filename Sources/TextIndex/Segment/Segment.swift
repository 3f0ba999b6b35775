/// A part of an index: documents that came together, in one file that never changes.
struct Segment: Sendable {
    let file: SegmentFile

    /// - Throws: `SegmentError`; the footer alone is checked.
    init(path: String) throws(SegmentError) { file = try SegmentFile(path: path) }

    var documentCount: Int { file.footer.documentCount }

    var fieldCount: Int { file.footer.fieldCount }

    var terms: TermDictionary { TermDictionary(file) }

    /// The postings of a term; nil when no document has it.
    func postings(of term: String) throws(SegmentError) -> PostingList? {
        guard let entry = try terms.entry(of: Array(term.utf8)) else { return nil }
        return try PostingList(entry, in: file)
    }

    /// The length codes of all documents, field by field; their pages are checked.
    func lengths() throws(SegmentError) -> UnsafePointer<UInt8> {
        guard let base = file.bytes.baseAddress else { throw .notASegment(file: file.path) }
        try file.check(file.footer.lengths.range)
        return (base + file.footer.lengths.start).assumingMemoryBound(to: UInt8.self)
    }

    func lengthCode(of document: Int, field: Int) throws(SegmentError) -> UInt8 {
        try lengths()[field * documentCount + document]
    }

    /// The key of a document.
    func key(of document: Int) throws(SegmentError) -> Int64 {
        guard let base = file.bytes.baseAddress else { throw .notASegment(file: file.path) }
        let place = file.footer.keys.start + 8 * document
        try file.check(place..<place + 8)
        return Int64((base + place).number(at: 0, Int64.self))
    }

    /// The document with a key; nil when there is none.
    func document(withKey key: Int64) throws(SegmentError) -> Int? {
        let document = try firstDocument(withKeyFrom: key)
        guard document < documentCount else { return nil }
        return try self.key(of: document) == key ? document : nil
    }

    /// The first document whose key is that or higher; `documentCount` when there is none.
    func firstDocument(withKeyFrom key: Int64) throws(SegmentError) -> Int {
        try firstDocument(withKeyFrom: key, among: 0..<documentCount)
    }

    /// The same in few steps where it is near: all documents before `start` have lower keys.
    ///
    /// The steps double until one is too far (Bentley and Yao 1976), so keys that ascend are looked up in one walk.
    func firstDocument(withKeyFrom key: Int64, from start: Int) throws(SegmentError) -> Int {
        var (low, step) = (start, 1)
        while low + step <= documentCount, try self.key(of: low + step - 1) < key {
            (low, step) = (low + step, 2 * step)
        }
        return try firstDocument(withKeyFrom: key, among: low..<min(low + step - 1, documentCount))
    }

    /// The first of these; the end of the range when there is none.
    private func firstDocument(withKeyFrom key: Int64, among documents: Range<Int>) throws(SegmentError) -> Int {
        var (low, high) = (documents.lowerBound, documents.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if try self.key(of: middle) < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
