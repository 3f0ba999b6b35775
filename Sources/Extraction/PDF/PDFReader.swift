import Documents

/// Reads PDF files: the text layer where it can be trusted, else the picture of the page.
struct PDFReader {
    /// The resolution at which pages are drawn for recognition.
    static let dotsPerInch = 300

    let limits: ExtractionLimits
    let pdfium: PDFium
    let recognizer: TextRecognizer

    /// The pages of the file; a page that fails is empty and noted.
    ///
    /// - Throws: `ExtractionError` with code `encrypted`, `damaged`, `no_pages` or `too_many_pages`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        try PDFium.exclusively {
            let file = try PDFFile(bytes, pdfium: pdfium, limits: limits)
            var content = FileContent(pages: [])
            content.metadata = file.metadata()
            var signatures = SignaturePlaces(fields: file.signatureFields())
            for index in 0..<file.pageCount {
                do {
                    let page = try file.page(at: index)
                    signatures.add(page.signatureBoxes(), onPage: index + 1)
                    content.pages.append(try read(page, at: index, of: file, into: &content.diagnostics))
                } catch let error as ExtractionError {
                    content.pages.append(PageTextBuilder().page(number: index + 1))
                    content.diagnostics.append(
                        Diagnostic(.error, "page_unreadable", page: index + 1, "Page \(index + 1): \(error.message)")
                    )
                }
            }
            content.signatureFields = signatures.fields
            return content
        }
    }

    /// The picture of the page `number`, from 1.
    ///
    /// - Throws: `ExtractionError` as `read`, and `no_pages` when there is no such page.
    func picture(_ bytes: [UInt8], page number: Int, dotsPerInch: Int) throws -> Picture {
        try PDFium.exclusively {
            let file = try PDFFile(bytes, pdfium: pdfium, limits: limits)
            guard (1...file.pageCount).contains(number) else {
                throw ExtractionError(.noPages, "There is no page \(number); the PDF has \(file.pageCount).")
            }
            return try file.page(at: number - 1).picture(
                dotsPerInch: dotsPerInch,
                maximumPixels: limits.maximumPixels,
                isGray: false
            )
        }
    }

    private func read(
        _ opened: PDFPage,
        at index: Int,
        of file: PDFFile,
        into diagnostics: inout [Diagnostic]
    ) throws -> Page {
        let page = opened.flattenForm() ? try file.page(at: index) : opened
        let (width, height) = (page.width, page.height)
        let layer = TextLayer(page.characters(), placement: page.placement, width: width, height: height)
        let verdict = TextLayerVerdict(of: layer, pictureCoverage: page.pictureCoverage(), isBlank: page.isBlank)
        var builder = PageTextBuilder()
        var source = Page.Source.textLayer
        switch verdict {
        case .blank: break
        case .usable: layer.write(into: &builder)
        case .missing, .rejected:
            if let words = recognized(page, insteadOf: layer, verdict, number: index + 1, noting: &diagnostics) {
                PageLayout.write(words, into: &builder)
                source = .ocr
            } else {
                layer.write(into: &builder)
            }
        }
        return builder.page(number: index + 1, width: width, height: height, source: source)
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
            let picture = try page.picture(dotsPerInch: Self.dotsPerInch, maximumPixels: maximumPixels, isGray: true)
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
