package import Documents

/// What a reader found in a file, before it becomes a document.
package struct FileContent {
    package var pages: [Page]
    package var isPaginated: Bool
    package var metadata: [String: String] = [:]
    package var signatureFields: [SignatureField] = []
    package var diagnostics: [Diagnostic] = []
    package var attachments: [Attachment] = []

    /// Text that flows: one page with that text, or those pages when the file breaks pages itself.
    init(flowing builder: FlowTextBuilder) {
        var builder = builder
        pages = builder.finish()
        isPaginated = builder.hasPageBreaks
    }

    package init(pages: [Page], isPaginated: Bool = true) {
        self.pages = pages
        self.isPaginated = isPaginated
    }
}
