import Documents

/// The pages of an open PDF: the text layer where it can be trusted, else what is recognised in the page's picture.
///
/// PDFium does one thing at a time, so its lock is held for as short as may be: words are put together and pictures
/// are read outside of it.
struct PDFPages: PagedFile {
    /// The resolution at which pages are drawn for recognition.
    private static let dotsPerInch = 300

    let pageCount: Int
    private let file: PDFFile
    private let metadata: [String: String]
    /// Asked for before any page is read, since reading form fields takes them out of the file.
    private let signatureFields: [SignatureField]
    private let limits: ExtractionLimits
    private let recognizer: TextRecognizer

    /// To be called inside `PDFium.exclusively`.
    init(_ file: PDFFile, limits: ExtractionLimits, recognizer: TextRecognizer) {
        self.file = file
        self.limits = limits
        self.recognizer = recognizer
        pageCount = file.pageCount
        metadata = file.metadata()
        signatureFields = file.signatureFields()
    }

    func content() -> FileContent {
        var content = FileContent(pages: [])
        content.metadata = metadata
        content.signatureFields = signatureFields
        return content
    }

    func readPage(at index: Int) -> ReadPage {
        do {
            return try page(at: index)
        } catch {
            return .unreadable(number: index + 1, (error as? ExtractionError)?.message ?? "\(error)")
        }
    }

    private func page(at index: Int) throws -> ReadPage {
        let number = index + 1
        let seen = try PDFium.exclusively { try SeenPage(at: index, of: file) }
        let layer = TextLayer(seen.characters, placement: seen.placement, width: seen.width, height: seen.height)
        let verdict = TextLayerVerdict(of: layer, pictureCoverage: seen.pictureCoverage, isBlank: seen.isBlank)
        var diagnostics: [Diagnostic] = []
        var builder = PageTextBuilder()
        var source = Page.Source.textLayer
        switch verdict {
        case .blank: break
        case .usable: layer.write(into: &builder)
        case .missing, .rejected:
            if let words = recognized(seen.page, insteadOf: layer, verdict, number: number, noting: &diagnostics) {
                PageLayout.write(words, into: &builder)
                source = .ocr
            } else {
                layer.write(into: &builder)
            }
        }
        let page = builder.page(number: number, width: seen.width, height: seen.height, source: source)
        var result = ReadPage(page, diagnostics: diagnostics)
        result.signatures = seen.signatures
        return result
    }

    /// The words of the page's picture; nil when they are fewer than those of the text layer or cannot be had.
    private func recognized(
        _ page: PDFPage,
        insteadOf layer: TextLayer,
        _ verdict: TextLayerVerdict,
        number: Int,
        noting diagnostics: inout [Diagnostic]
    ) -> [LayoutWord]? {
        do {
            let maximumPixels = limits.maximumPixels
            let picture = try PDFium.exclusively {
                try page.picture(dotsPerInch: Self.dotsPerInch, maximumPixels: maximumPixels, isGray: true)
            }
            let recognition = try recognizer.recognize(picture, maximumPixels: maximumPixels)
            guard case .rejected(let reason) = verdict else { return recognition.words }
            if recognition.words.count < layer.words.count / 2 { return nil }
            diagnostics.append(
                Diagnostic(
                    .note,
                    "text_layer_rejected",
                    page: number,
                    "Page \(number) was read by OCR instead of its text layer: \(reason)."
                )
            )
            return recognition.words
        } catch {
            let reason = (error as? ExtractionError)?.message ?? String(describing: error)
            diagnostics.append(
                Diagnostic(.warning, "page_not_recognized", page: number, "Page \(number) has no OCR: \(reason)")
            )
            return nil
        }
    }
}
