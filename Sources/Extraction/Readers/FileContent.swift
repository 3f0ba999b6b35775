import Documents

/// What a reader found in a file, before it becomes a document.
struct FileContent {
    var pages: [Page]
    var isPaginated: Bool
    var metadata: [String: String] = [:]
    var signatureFields: [SignatureField] = []
    var diagnostics: [Diagnostic] = []
    var attachments: [Attachment] = []

    /// Text that flows: one page with that text, or those pages when the file breaks pages itself.
    init(flowing builder: FlowTextBuilder) {
        var builder = builder
        pages = builder.finish()
        isPaginated = builder.hasPageBreaks
    }

    init(pages: [Page], isPaginated: Bool = true) {
        self.pages = pages
        self.isPaginated = isPaginated
    }
}
