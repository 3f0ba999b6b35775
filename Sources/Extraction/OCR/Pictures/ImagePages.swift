import Documents

/// The pages of a picture file, each read by recognition.
struct ImagePages: PagedFile {
    let file: ImageFile
    let limits: ExtractionLimits
    let recognizer: TextRecognizer

    var pageCount: Int { file.pageCount }

    func content() -> FileContent { FileContent(pages: []) }

    /// - Throws: `ExtractionError` when recognition is not installed, or the only page cannot be unpacked.
    func readPage(at index: Int) throws -> ReadPage {
        do {
            return try page(at: index)
        } catch let error as ExtractionError where file.pageCount > 1 && error.code != .libraryMissing {
            return .unreadable(number: index + 1, source: .ocr, error.message)
        }
    }

    private func page(at index: Int) throws -> ReadPage {
        let picture = try file.picture(at: index)
        let recognition = try recognizer.recognize(picture, maximumPixels: limits.maximumPixels)
        var builder = PageTextBuilder()
        PageLayout.write(recognition.words, into: &builder)
        var page = builder.page(number: index + 1, width: picture.width, height: picture.height, source: .ocr)
        page.notes.signingLines = recognition.signingLines
        page.notes.quality = recognition.quality
        return ReadPage(page, diagnostics: [Diagnostic(loweringOf: picture, page: index + 1)].compactMap(\.self))
    }
}
