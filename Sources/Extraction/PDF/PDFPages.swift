import Documents

/// The pages of an open PDF: the text layer where it can be trusted, else what is recognised in the page's picture.
///
/// PDFium does one thing at a time, so its lock is held for as short as may be: words are put together and pictures
/// are read outside of it.
struct PDFPages: PagedFile {
    let pageCount: Int
    private let file: PDFFile
    private let metadata: [String: String]
    /// Asked for before any page is read, since reading form fields takes them out of the file.
    private let signatureFields: [SignatureField]
    private let embedded: EmbeddedFiles
    private let isDynamicForm: Bool
    private let limits: ExtractionLimits
    private let recognizer: TextRecognizer
    private let lexicon: LazyLexicon

    /// To be called inside `PDFium.exclusively`.
    init(_ file: PDFFile, limits: ExtractionLimits, recognizer: TextRecognizer, lexicon: LazyLexicon) {
        self.file = file
        self.limits = limits
        self.recognizer = recognizer
        self.lexicon = lexicon
        pageCount = file.pageCount
        metadata = file.metadata()
        signatureFields = file.signatureFields()
        embedded = file.attachments(limits: limits)
        isDynamicForm = file.isDynamicForm
    }

    func content() -> FileContent {
        var content = FileContent(pages: [])
        content.metadata = metadata
        content.signatureFields = signatureFields
        content.attachments = embedded.attachments
        content.diagnostics = embedded.diagnostics
        if isDynamicForm {
            content.diagnostics.append(
                Diagnostic(
                    .warning,
                    "dynamic_form",
                    "The PDF is an XFA form; only its printed pages and plain fields are read. Print it to PDF anew."
                )
            )
        }
        return content
    }

    func readPage(at index: Int) -> ReadPage {
        do {
            var reading = try reading(at: index, flattening: true)
            return reading.read()
        } catch {
            return .unreadable(number: index + 1, (error as? ExtractionError)?.message ?? "\(error)")
        }
    }

    func readLayer(at index: Int, withDrawings drawings: Bool) -> ReadPage? {
        guard let reading = try? reading(at: index, flattening: drawings) else { return nil }
        return reading.readLayer()
    }

    private func reading(at index: Int, flattening: Bool) throws -> PDFPageReading {
        PDFPageReading(
            try PDFium.exclusively { try SeenPage(at: index, of: file, flattening: flattening) },
            number: index + 1,
            limits: limits,
            recognizer: recognizer,
            lexicon: lexicon
        )
    }
}
