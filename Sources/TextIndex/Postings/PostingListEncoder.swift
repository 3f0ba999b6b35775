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
    /// Between the documents of a block, while it is written.
    private var steps: [UInt32] = []
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
        if documents.count == Self.blockLength { endBlock(isLong: true) }
    }

    /// The list; the encoder is then ready for the next term.
    mutating func finish() -> [UInt8] {
        // Most terms have one block, whose table and bounds nobody would read.
        let isLong = documentCount > Self.blockLength
        if !documents.isEmpty { endBlock(isLong: isLong) }
        var list = blocks
        if isLong {
            appendRow(lastDocument: .max)
            bounds += encoded(listFronts)
            list = table + bounds + blocks
        }
        list += positions
        reset()
        return list
    }

    /// Keeps the room of what it forgets: there are millions of terms.
    private mutating func reset() {
        last = .max
        documentCount = 0
        table.removeAll(keepingCapacity: true)
        bounds.removeAll(keepingCapacity: true)
        blocks.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
        for field in listFronts.indices { listFronts[field].removeAll() }
    }

    private mutating func endBlock(isLong: Bool) {
        if isLong {
            let fronts = fronts()
            appendRow(lastDocument: documents[documents.count - 1])
            bounds += encoded(fronts)
            for (field, front) in fronts.enumerated() { front.pairs.forEach { listFronts[field].insert($0) } }
        }
        appendBlock()
        let width = (gaps.max() ?? 0).width
        positions.append(UInt8(width))
        positions.append(packed: gaps, width: width)
        documents.removeAll(keepingCapacity: true)
        gaps.removeAll(keepingCapacity: true)
        for field in frequencies.indices { frequencies[field].removeAll(keepingCapacity: true) }
    }

    private mutating func appendBlock() {
        steps.removeAll(keepingCapacity: true)
        for document in documents {
            steps.append(document &- last &- 1)
            last = document
        }
        let mask = frequencies.indices.reduce(UInt8(0)) { mask, field in
            frequencies[field].contains { $0 > 0 } ? mask | 1 << UInt8(field) : mask
        }
        let fields = frequencies.indices.lazy.filter { mask >> UInt8($0) & 1 == 1 }
        if mask.nonzeroBitCount == 1, let field = fields.first {
            for index in documents.indices { frequencies[field][index] -= 1 }
        }
        let width = (steps.max() ?? 0).width
        blocks.append(UInt8(width))
        blocks.append(mask)
        for field in fields { blocks.append(UInt8((frequencies[field].max() ?? 0).width)) }
        append(steps, width)
        for field in fields { append(frequencies[field], (frequencies[field].max() ?? 0).width) }
    }

    private mutating func append(_ numbers: [UInt32], _ width: Int) {
        guard numbers.count == Self.blockLength else { return blocks.append(packed: numbers, width: width) }
        let start = blocks.count
        blocks.append(contentsOf: repeatElement(0, count: 16 * width))
        blocks.withUnsafeMutableBufferPointer { bytes in
            if width > 0, let first = bytes.baseAddress { packing_pack(numbers, first + start, UInt32(width)) }
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
