import Documents

/// What a worker says of a file after its pages.
struct ReplySummary: Sendable, Hashable, Codable {
    /// Without its pages, which went ahead one by one.
    var document: Document
    /// The bytes of each follow in this order.
    var attachmentNames: [String]

    init(_ file: ExtractedFile) {
        document = file.document
        document.pages = []
        attachmentNames = file.attachments.map(\.name)
    }
}
