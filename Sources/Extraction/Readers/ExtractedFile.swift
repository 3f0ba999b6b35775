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

extension ExtractedFile {
    /// The file with its pages, and what can only be said of it when all of them are there.
    package func completed(with pages: [ReadPage]) -> Self {
        var file = self
        file.document.pages = RunningText.marked(pages.map(\.page))
        file.document.diagnostics += pages.flatMap(\.diagnostics)
        var signatures = SignaturePlaces(fields: file.document.signatureFields)
        for page in pages { signatures.add(page.signatures, onPage: page.page.number) }
        file.document.signatureFields = signatures.fields
        file.document.metadata.merge(FormField.metadata(of: pages.lazy.flatMap(\.fields))) { stated, _ in stated }
        return file
    }
}
