import CPDFium
import Documents

/// Makes a PDF of a scanned file: its pages as they look, and over them, unseen, the words that were read from them.
///
/// A PDF keeps its pages, and a picture its pixels: what is there is added to, not drawn anew. Only a page with a text layer
/// of its own that was not believed becomes a picture, so that nobody finds the words of that.
struct SearchablePDF {
    /// What such a page is drawn at, in dots an inch.
    private static let dotsPerInch = 300.0

    let reader: PDFReader
    let font: GlyphlessFont
    let limits: ExtractionLimits

    /// The PDF of a file.
    ///
    /// - Parameter pages: What was read from it; of each page, its words.
    /// - Throws: `ExtractionError` as for reading, and `unsupported_type` for kinds of file without pictures of pages.
    func bytes(of content: [UInt8], type: FileType, pages: [Page]) throws -> [UInt8] {
        try PDFium.exclusively {
            let file = type == .pdf ? try reader.file(content) : try pictures(of: content, type: type)
            let text = try UnseenText(font, in: file)
            for page in pages where page.number <= file.pageCount { try write(page, with: text, in: file) }
            return try file.saved(maximumBytes: Frame.maximumSize)
        }
    }

    /// The pictures of a file, a page each.
    private func pictures(of content: [UInt8], type: FileType) throws -> PDFFile {
        guard type.hasPageImages else {
            throw ExtractionError(.unsupportedType, "A \(type.rawValue) file has no page images; ask for its text.")
        }
        let source = try ImageFile(content, type: type, limits: limits)
        let first = try open(source.pdfPage(at: 0))
        for index in 1..<max(1, source.pageCount) {
            try first.insert(open(source.pdfPage(at: index)), at: index)
        }
        if let turns = source.turns { try first.page(at: 0).turn(quarters: turns) }
        return first
    }

    private func open(_ bytes: [UInt8]) throws -> PDFFile {
        try PDFFile(bytes, passwords: [], pdfium: reader.pdfium, limits: limits)
    }

    private func write(_ page: Page, with text: UnseenText, in file: PDFFile) throws {
        guard page.source != .textLayer else { return }
        let index = page.number - 1
        let isSound = page.notes.decision?.reason == .pictureParts
        if !isSound, try !file.page(at: index).characters(limit: 1).isEmpty { try redraw(index, of: file) }
        // Beside a layer that is believed stand the words of pictures only.
        let words = isSound ? page.words.filter(\.isRecognized) : page.words
        try text.write(words, of: page, on: file.page(at: index))
    }

    /// Puts a picture in place of a page.
    private func redraw(_ index: Int, of file: PDFFile) throws {
        let picture = try file.page(at: index).picture(
            dotsPerInch: Self.dotsPerInch,
            maximumPixels: limits.maximumPixels,
            isGray: false
        )
        try file.insert(open(picture.pdfPage(packedLossily: true)), at: index)
        file.remove(at: index + 1)
    }
}
