/// Opens PDF files.
struct PDFReader {
    let limits: ExtractionLimits
    let pdfium: PDFium
    let recognizer: TextRecognizer
    let lexicon: LazyLexicon
    /// Tried in this order on files that ask for one.
    let passwords: [String]

    /// Opens the file.
    ///
    /// - Throws: `ExtractionError` with code `encrypted`, `damaged`, `no_pages` or `too_many_pages`.
    func open(_ bytes: [UInt8]) throws -> PDFPages {
        try PDFium.exclusively {
            PDFPages(try file(bytes), limits: limits, recognizer: recognizer, lexicon: lexicon)
        }
    }

    /// The picture of the page `number`, from 1.
    ///
    /// - Throws: `ExtractionError` as `open`, and `no_pages` when there is no such page.
    func picture(_ bytes: [UInt8], page number: Int, dotsPerInch: Int) throws -> Picture {
        try PDFium.exclusively {
            let file = try file(bytes)
            guard (1...file.pageCount).contains(number) else {
                throw ExtractionError(.noPages, "There is no page \(number); the PDF has \(file.pageCount).")
            }
            return try file.page(at: number - 1).picture(
                dotsPerInch: Double(dotsPerInch),
                maximumPixels: limits.maximumPixels,
                isGray: false
            )
        }
    }

    /// The open file; to be called inside `PDFium.exclusively`.
    func file(_ bytes: [UInt8]) throws -> PDFFile {
        try PDFFile(bytes, passwords: passwords, pdfium: pdfium, limits: limits)
    }
}
