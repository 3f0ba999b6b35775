import Documents

/// Reads PNG, JPEG and TIFF files.
struct ImageReader {
    let limits: ExtractionLimits
    let recognizer: TextRecognizer

    /// The pages of the file; a page that cannot be unpacked is empty and noted.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `image_too_large`, `too_many_pages` or `library_missing`.
    func read(_ bytes: [UInt8], type: FileType) throws -> FileContent {
        let file = try ImageFile(bytes, type: type, limits: limits)
        var content = FileContent(pages: [])
        for index in 0..<file.pageCount {
            do {
                content.pages.append(try page(at: index, of: file))
            } catch let error as ExtractionError where file.pageCount > 1 && error.code != .libraryMissing {
                content.pages.append(PageTextBuilder().page(number: index + 1, source: .ocr))
                content.diagnostics.append(
                    Diagnostic(.error, "page_unreadable", page: index + 1, "Page \(index + 1): \(error.message)")
                )
            }
        }
        return content
    }

    private func page(at index: Int, of file: ImageFile) throws -> Page {
        let picture = try file.picture(at: index)
        let recognition = try recognizer.recognize(picture, maximumPixels: limits.maximumPixels)
        var builder = PageTextBuilder()
        PageLayout.write(recognition.words, into: &builder)
        return builder.page(number: index + 1, width: picture.width, height: picture.height, source: .ocr)
    }
}
