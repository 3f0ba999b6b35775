/// What one file says: its pages, and what was noticed on the way.
package struct Document: Hashable, Sendable, Codable {
    /// The SHA-256 of the file's bytes.
    package var id: DocumentID
    /// The file's name without its folder, as valid Unicode.
    package var name: String
    /// Found from the content, never from the name.
    package var fileType: FileType
    package var byteCount: Int
    /// In reading order; never empty for a document that was read.
    package var pages: [Page]
    /// True where page breaks are facts of the file (PDF, images, page breaks in DOCX or text), false where the text
    /// merely flows.
    package var isPaginated: Bool
    /// What the file says of itself, by key: `title` and `author`, or `from` and `to` of a mail.
    package var metadata: [String: String]
    /// The signature fields of a PDF form.
    package var signatureFields: [SignatureField]
    /// What was odd but did not stop the reading, in the order found.
    package var diagnostics: [Diagnostic]

    package init(
        id: DocumentID,
        name: String,
        fileType: FileType,
        byteCount: Int,
        pages: [Page],
        isPaginated: Bool = true,
        metadata: [String: String] = [:],
        signatureFields: [SignatureField] = [],
        diagnostics: [Diagnostic] = []
    ) {
        self.id = id
        self.name = name
        self.fileType = fileType
        self.byteCount = byteCount
        self.pages = pages
        self.isPaginated = isPaginated
        self.metadata = metadata
        self.signatureFields = signatureFields
        self.diagnostics = diagnostics
    }

    /// The text of all pages, separated by form feeds.
    package var text: String { pages.map(\.text).joined(separator: "\u{0C}") }

    /// The number of words on all pages.
    package var wordCount: Int { pages.reduce(0) { $0 + $1.words.count } }

    /// The mean confidence of the words, 0…1; nil when there are no words.
    package var confidence: Double? { Page.meanConfidence(of: pages.lazy.flatMap(\.words)) }

    /// The mean confidence of the words that were read by OCR, 0…1; nil when no page was.
    package var ocrConfidence: Double? {
        Page.meanConfidence(of: pages.lazy.filter { $0.source != .textLayer }.flatMap(\.words).filter(\.isRecognized))
    }
}
