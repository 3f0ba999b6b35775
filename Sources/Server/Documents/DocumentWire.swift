import Documents

/// A document in a listing; what is not known yet is left out.
struct DocumentWire: Encodable, Sendable {
    var id: DocumentID
    var name: String
    var status: DocumentRecord.Status
    var documentClass: DocumentClass?
    /// The calibrated probability of the class, 0…1.
    var confidence: Double?
    var fileType: FileType?
    var byteCount: Int
    var pageCount: Int?
    var wordCount: Int?
    var textConfidence: Double?
    var date: String?
    var addedAt: Timestamp
    var parentID: DocumentID?
    var failure: Failure?

    init(_ record: DocumentRecord) {
        id = record.id
        name = record.name
        status = record.status
        documentClass = record.prediction?.documentClass
        confidence = record.prediction?.confidence
        fileType = record.fileType
        byteCount = record.byteCount
        pageCount = record.pageCount
        wordCount = record.wordCount
        textConfidence = record.textConfidence
        date = record.date
        addedAt = Timestamp(record.addedAt)
        parentID = record.parentID
        failure = record.failure
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, status
        case documentClass = "class"
        case confidence
        case fileType = "file_type"
        case byteCount = "byte_count"
        case pageCount = "page_count"
        case wordCount = "word_count"
        case textConfidence = "text_confidence"
        case date
        case addedAt = "added_at"
        case parentID = "parent_id"
        case failure
    }
}

/// One page of the listing of documents.
struct DocumentListWire: Encodable, Sendable {
    var documents: [DocumentWire]
    /// Left out at the end.
    var nextCursor: String?

    init(_ list: DocumentList) {
        documents = list.records.map(DocumentWire.init)
        nextCursor = list.nextCursor
    }

    private enum CodingKeys: String, CodingKey {
        case documents
        case nextCursor = "next_cursor"
    }
}
