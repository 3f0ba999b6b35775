import CPacking

/// Writes the postings of one term after another.
///
/// A list of at most 128 documents is one block and its positions. A longer one begins with a table of its blocks:
///
/// | bytes | what |
/// |---|---|
/// | 16 a block, and 16 more | last document; where its data, its positions and its bounds begin (4 each). The last row holds where they end, and where the bounds of the whole list begin |
/// | … | bounds by block, then of the whole list: a bit a field (1), then the `ParetoFront` of each of these fields |
/// | … | blocks: width of the gaps (1), a bit a field that has the term (1), the width of the frequencies of each (1); the gaps between documents less 1, and the frequencies field by field, packed |
/// | … | positions by block: width (1); the first position in each field of each document, and the gaps to the next, packed |
///
/// Frequencies are stored less 1 where a block has a single field. Blocks of 128 are packed in four lanes, shorter ones
/// one number behind the other.
struct PostingListEncoder {
    static let blockLength = 128
    static let rowLength = 16

    /// Length codes by field, then by document.
    private let lengths: [[UInt8]]
    private var documents: [UInt32] = []
    private var frequencies: [[UInt32]]
    private var gaps: [UInt32] = []
    private var last = UInt32.max
    private var table: [UInt8] = []
    private var bounds: [UInt8] = []
    private var blocks: [UInt8] = []
    private var positions: [UInt8] = []
    private var listFronts: [ParetoFront]
    private(set) var documentCount = 0

    init(lengths: [[UInt8]]) {
        self.lengths = lengths
        frequencies = lengths.map { _ in [] }
        listFronts = lengths.map { _ in ParetoFront() }
    }

    /// Adds a document with the places of the term in it, ascending; documents come in ascending order.
    mutating func append(_ document: UInt32, places: some Collection<UInt32>) {
        documents.append(document)
        for field in frequencies.indices { frequencies[field].append(0) }
        var (lastField, lastPosition) = (-1, UInt32(0))
        for place in places {
            let (field, position) = (Place.field(of: place), Place.position(of: place))
            gaps.append(field == lastField ? position - lastPosition : position)
            frequencies[field][documents.count - 1] += 1
            (lastField, lastPosition) = (field, position)
        }
        documentCount += 1
        if documents.count == Self.blockLength { endBlock() }
    }

    /// The list; the encoder is then ready for the next term.
    mutating func finish() -> [UInt8] {
        if !documents.isEmpty { endBlock() }
        var list = blocks
        if documentCount > Self.blockLength {
            appendRow(lastDocument: .max)
            bounds += encoded(listFronts)
            list = table + bounds + blocks
        }
        list += positions
        self = Self(lengths: lengths)
        return list
    }

    private mutating func endBlock() {
        let fronts = fronts()
        appendRow(lastDocument: documents[documents.count - 1])
        bounds += encoded(fronts)
        for (field, front) in fronts.enumerated() { front.pairs.forEach { listFronts[field].insert($0) } }
        appendBlock()
        let width = (gaps.max() ?? 0).width
        positions.append(UInt8(width))
        positions.append(packed: gaps, width: width)
        last = documents[documents.count - 1]
        documents.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        for field in frequencies.indices { frequencies[field].removeAll(keepingCapacity: true) }
    }

    private mutating func appendBlock() {
        var steps: [UInt32] = []
        for document in documents {
            steps.append(document &- last &- 1)
            last = document
        }
        let fields = frequencies.indices.filter { frequencies[$0].contains { $0 > 0 } }
        let stored = fields.map { field in fields.count == 1 ? frequencies[field].map { $0 - 1 } : frequencies[field] }
        let lists = [steps] + stored
        let widths = lists.map { ($0.max() ?? 0).width }
        blocks.append(UInt8(widths[0]))
        blocks.append(mask(of: fields))
        blocks += widths.dropFirst().map { UInt8($0) }
        for (numbers, width) in zip(lists, widths) { blocks += packed(numbers, width) }
    }

    private func packed(_ numbers: [UInt32], _ width: Int) -> [UInt8] {
        guard numbers.count == Self.blockLength else {
            var bytes: [UInt8] = []
            bytes.append(packed: numbers, width: width)
            return bytes
        }
        return [UInt8](unsafeUninitializedCapacity: 16 * width) { bytes, count in
            if let start = bytes.baseAddress { packing_pack(numbers, start, UInt32(width)) }
            count = 16 * width
        }
    }

    private mutating func appendRow(lastDocument: UInt32) {
        table.append(littleEndian: lastDocument)
        table.append(littleEndian: UInt32(blocks.count))
        table.append(littleEndian: UInt32(positions.count))
        table.append(littleEndian: UInt32(bounds.count))
    }

    private func fronts() -> [ParetoFront] {
        frequencies.indices.map { field in
            var front = ParetoFront()
            for (document, frequency) in zip(documents, frequencies[field]) where frequency > 0 {
                front.insert(frequency: frequency, length: lengths[field][Int(document)])
            }
            return front
        }
    }

    private func encoded(_ fronts: [ParetoFront]) -> [UInt8] {
        let fields = fronts.indices.filter { !fronts[$0].pairs.isEmpty }
        return [mask(of: fields)] + fields.flatMap { fronts[$0].encoded() }
    }

    private func mask(of fields: [Int]) -> UInt8 { fields.reduce(0) { $0 | 1 << UInt8($1) } }
}
