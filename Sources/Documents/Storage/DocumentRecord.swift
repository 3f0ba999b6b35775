/// What the store knows of a document without opening it.
package struct DocumentRecord: Hashable, Sendable, Codable {
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// Accepted and durable; not read yet.
        case queued
        /// Read, classified and findable.
        case ready
        /// Could not be read; `failure` says why.
        case failed
    }

    package var id: DocumentID
    package var name: String
    package var status: Status
    package var byteCount: Int
    /// Seconds since 1970.
    package var addedAt: Double
    /// The mail that brought it; nil when it came by itself.
    package var parentID: DocumentID?
    /// nil until read.
    package var fileType: FileType?
    /// nil until read.
    package var pageCount: Int?
    /// nil until read.
    package var wordCount: Int?
    /// nil until read; mean word confidence, 0…1.
    package var textConfidence: Double?
    /// The date that the document bears, ISO 8601; nil until read, and when it bears none.
    package var date: String?
    /// nil until classified.
    package var prediction: Prediction?
    /// What a person said that it is; nil where nobody did.
    package var reviewedClass: DocumentClass?
    /// Set when `status` is `failed`.
    package var failure: Failure?

    /// What the document is held to be: a person's word before the model's; nil where nobody said anything.
    package var documentClass: DocumentClass? { reviewedClass ?? prediction?.documentClass }

    package init(id: DocumentID, name: String, status: Status, byteCount: Int, addedAt: Double, parentID: DocumentID?) {
        self.id = id
        self.name = name
        self.status = status
        self.byteCount = byteCount
        self.addedAt = addedAt
        self.parentID = parentID
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, status
        case byteCount = "byte_count"
        case addedAt = "added_at"
        case parentID = "parent_id"
        case fileType = "file_type"
        case pageCount = "page_count"
        case wordCount = "word_count"
        case textConfidence = "text_confidence"
        case date, prediction
        case reviewedClass = "reviewed_class"
        case failure
    }
}
