/// Writes one segment: the terms with their postings in ascending order, then the rest.
struct SegmentWriter: ~Copyable {
    private var output: SegmentOutput
    private var footer: SegmentFooter
    private var terms = TermDictionaryWriter()
    private var encoder: PostingListEncoder
    private let lengths: [[UInt8]]
    private let keys: [Int64]

    /// - Parameters:
    ///   - lengths: Length codes by field, then by document.
    ///   - totalLengths: The number of terms of all documents by field.
    ///   - keys: One a document, ascending.
    init(path: String, lengths: [[UInt8]], totalLengths: [Int], keys: [Int64]) throws(SegmentError) {
        output = try SegmentOutput(path: path)
        footer = SegmentFooter(fieldCount: lengths.count, documentCount: keys.count, totalLengths: totalLengths)
        encoder = PostingListEncoder(lengths: lengths)
        self.lengths = lengths
        self.keys = keys
    }

    /// Adds a document to the list of the term that `endTerm` will name.
    mutating func append(_ document: UInt32, places: some Collection<UInt32>) {
        encoder.append(document, places: places)
    }

    /// Ends the list of a term; a term without documents leaves no trace.
    mutating func endTerm(_ term: [UInt8]) throws(SegmentError) {
        let count = encoder.documentCount
        guard count > 0 else { return }
        let list = encoder.finish()
        terms.append(term, documentCount: count, data: output.offset..<output.offset + list.count)
        try output.append(list)
    }

    /// Ends the file and makes it durable.
    mutating func finish() throws(SegmentError) {
        footer.postings.count = output.offset
        footer.termCount = terms.count
        footer.terms = try output.appendSection(terms.blocks)
        footer.termBlocks = try output.appendSection(terms.starts)
        footer.lengths = try output.appendSection(Array(lengths.joined()))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(8 * keys.count)
        for key in keys { bytes.append(littleEndian: key) }
        footer.keys = try output.appendSection(bytes)
        try output.finish(footer)
    }
}
