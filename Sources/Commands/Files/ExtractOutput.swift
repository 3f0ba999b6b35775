import Documents
import Extraction

/// The JSON of `deedbox extract`.
struct ExtractOutput: Encodable {
    struct PageOutput: Encodable {
        let number: Int
        let width: Double?
        let height: Double?
        let source: Page.Source
        let confidence: Double?
        let text: String
        let words: [Word]
        let notes: PageNotes

        init(_ page: Page) {
            number = page.number
            width = page.width
            height = page.height
            source = page.source
            confidence = page.confidence
            text = page.text
            words = page.words
            notes = page.notes
        }
    }

    let id: DocumentID
    let name: String
    let fileType: FileType
    let byteCount: Int
    let confidence: Double?
    let metadata: [String: String]
    let pages: [PageOutput]
    let signatureFields: [SignatureField]
    let attachments: [String]
    let diagnostics: [Diagnostic]

    init(_ file: ExtractedFile) {
        let document = file.document
        id = document.id
        name = document.name
        fileType = document.fileType
        byteCount = document.byteCount
        confidence = document.confidence
        metadata = document.metadata
        pages = document.pages.map(PageOutput.init)
        signatureFields = document.signatureFields
        attachments = file.attachments.map(\.name)
        diagnostics = document.diagnostics
    }

    private enum CodingKeys: String, CodingKey {
        case id, name
        case fileType = "file_type"
        case byteCount = "byte_count"
        case confidence, metadata, pages
        case signatureFields = "signature_fields"
        case attachments, diagnostics
    }
}
