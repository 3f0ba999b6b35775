/// Turns documents into a segment in memory; `memoryBytes` says when it is time to write it.
///
/// Every occurrence of a term is a triple of numbers; writing sorts them by term with one counting sort.
struct SegmentBuilder {
    private var vocabulary = Vocabulary()
    private var lengths: [[UInt8]]
    private var totalLengths: [Int]
    private var keys: [Int64] = []
    private var termNumbers: [UInt32] = []
    private var documents: [UInt32] = []
    private var places: [UInt32] = []

    init(fieldCount: Int) {
        lengths = Array(repeating: [], count: fieldCount)
        totalLengths = Array(repeating: 0, count: fieldCount)
    }

    var documentCount: Int { keys.count }

    var lowestKey: Int64? { keys.first }

    /// What it takes, writing included: 12 bytes an occurrence, and 8 more while they are sorted.
    var memoryBytes: Int { 20 * termNumbers.count + vocabulary.memoryBytes + (8 + lengths.count) * keys.count }

    /// - Throws: `SegmentError.unorderedKey` or `.documentTooLong`; the document then leaves no trace.
    mutating func append(_ document: IndexDocument) throws(SegmentError) {
        precondition(document.fields.count == lengths.count, "a document has \(lengths.count) fields")
        if let last = keys.last, last >= document.key { throw .unorderedKey(document.key, after: last) }
        if let long = document.fields.first(where: { $0.count > IndexDocument.maximumLength }) {
            throw .documentTooLong(key: document.key, terms: long.count)
        }
        let number = UInt32(keys.count)
        keys.append(document.key)
        for (field, terms) in document.fields.enumerated() {
            lengths[field].append(LengthCode.code(of: terms.count))
            totalLengths[field] += terms.count
            for (position, term) in terms.enumerated()
            where (1...Vocabulary.maximumTermLength).contains(term.utf8.count) {
                termNumbers.append(vocabulary.number(of: term))
                documents.append(number)
                places.append(Place.make(field: field, position: position))
            }
        }
    }

    /// Writes the segment and makes it durable.
    ///
    /// - Throws: `SegmentError.unwritable`.
    func write(to path: String) throws(SegmentError) {
        let (starts, documents, places) = sortedByTerm()
        var writer = try SegmentWriter(path: path, lengths: lengths, totalLengths: totalLengths, keys: keys)
        for term in vocabulary.sorted() {
            var index = starts[Int(term)]
            let end = starts[Int(term) + 1]
            while index < end {
                let first = index
                while index < end, documents[index] == documents[first] { index += 1 }
                writer.append(documents[first], places: places[first..<index])
            }
            try writer.endTerm(Array(vocabulary.term(term)))
        }
        try writer.finish()
    }

    /// The occurrences by term, in the order of their coming within a term; and where each term's begin.
    private func sortedByTerm() -> (starts: [Int], documents: [UInt32], places: [UInt32]) {
        var starts = [Int](repeating: 0, count: vocabulary.count + 1)
        for term in termNumbers { starts[Int(term) + 1] += 1 }
        for term in 0..<vocabulary.count { starts[term + 1] += starts[term] }
        var next = starts
        var sortedDocuments = [UInt32](repeating: 0, count: documents.count)
        var sortedPlaces = sortedDocuments
        for (index, term) in termNumbers.enumerated() {
            let slot = next[Int(term)]
            next[Int(term)] += 1
            sortedDocuments[slot] = documents[index]
            sortedPlaces[slot] = places[index]
        }
        return (starts, sortedDocuments, sortedPlaces)
    }
}
