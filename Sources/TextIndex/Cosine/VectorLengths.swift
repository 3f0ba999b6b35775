/// How long each document of an index is, seen as a vector of all its terms.
///
/// A length depends on how many documents of the whole index have each term, and so changes with every commit: no file keeps
/// it. To find the lengths, all postings are read once; whoever asks many questions keeps them for as long as the index
/// stays as it is. In memory are 8 bytes a document.
package struct VectorLengths: Sendable {
    let weighting: TFIDF
    /// By number of the segment, then by document.
    private var lengths: [Int: [Double]] = [:]

    /// - Throws: `SegmentError.damaged`.
    package init(_ weighting: TFIDF, of index: IndexSnapshot) throws(SegmentError) {
        precondition(weighting.weights.count == index.manifest.fieldCount, "a weight a field")
        self.weighting = weighting
        let total = index.segments.reduce(0) { $0 + $1.documentCount }
        let norms = FieldNorms(weighting.occurrences, averageLengths: weighting.weights.map { _ in 0 })
        var squares = index.segments.map { [Double](repeating: 0, count: $0.documentCount) }
        var cursors: [(segment: Int, terms: TermCursor)] = []
        for (number, segment) in index.segments.enumerated() {
            var cursor = TermCursor(segment.file)
            if try cursor.next() { cursors.append((number, cursor)) }
        }
        while let term = cursors.map(\.terms.term).min(by: { $0.precedes($1) }) {
            let holders = cursors.indices.filter { cursors[$0].terms.term == term }
            let rarity = TFIDF.rarity(holders.reduce(0) { $0 + cursors[$1].terms.entry.documentCount }, of: total)
            for holder in holders.reversed() {
                let (number, segment) = (cursors[holder].segment, index.segments[cursors[holder].segment])
                let list = try PostingList(cursors[holder].terms.entry, in: segment.file)
                try Self.add(list, times: rarity, SegmentNorms(norms, of: segment), to: &squares[number])
                if try !cursors[holder].terms.next() { cursors.remove(at: holder) }
            }
        }
        for (record, squares) in zip(index.manifest.segments, squares) {
            lengths[record.number] = squares.map { $0.squareRoot() }
        }
    }

    private static func add(
        _ list: PostingList,
        times rarity: Double,
        _ norms: SegmentNorms,
        to squares: inout [Double]
    ) throws(SegmentError) {
        let cursor = try PostingCursor(list)
        _ = try cursor.seek(0)
        repeat {
            let part = rarity * Double(cursor.frequency(at: cursor.index, norms))
            squares[Int(cursor.document)] += part * part
        } while try cursor.next()
    }

    /// The lengths of a segment's documents.
    ///
    /// - Precondition: The segment was in the index.
    func lengths(of segment: SegmentRecord) -> [Double] {
        guard let found = lengths[segment.number] else {
            preconditionFailure("segment \(segment.number) came after the lengths were reckoned")
        }
        return found
    }
}
