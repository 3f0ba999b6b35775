/// The postings of a term in one of the segments that are merged, with their new documents.
struct PostingSource {
    private let cursor: PostingCursor
    private let documents: [UInt32]
    /// Where the source stands; `DocumentMap.gone` at the end.
    private(set) var document = DocumentMap.gone

    /// - Throws: `SegmentError.damaged`.
    init(_ list: PostingList, documents: [UInt32]) throws(SegmentError) {
        cursor = try PostingCursor(list)
        self.documents = documents
        _ = try cursor.seek(0)
        document = documents[Int(cursor.document)]
        if document == DocumentMap.gone { try next() }
    }

    /// Goes to the next document that is not deleted.
    mutating func next() throws(SegmentError) {
        document = DocumentMap.gone
        while document == DocumentMap.gone, try cursor.next() { document = documents[Int(cursor.document)] }
    }

    /// The places in the document that the source stands on.
    func places(into places: inout [UInt32], _ scratch: inout [UInt32]) throws(SegmentError) {
        try cursor.places(into: &places, &scratch)
    }
}
