package import Documents

/// What reading one file brought: the document, and the files that came inside it.
package struct ExtractedFile: Hashable, Sendable, Codable {
    package var document: Document
    /// In the order of the file; not read yet.
    package var attachments: [Attachment]

    package init(document: Document, attachments: [Attachment] = []) {
        self.document = document
        self.attachments = attachments
    }
}
