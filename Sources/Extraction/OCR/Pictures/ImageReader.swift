import Documents

/// Opens PNG, JPEG and TIFF files.
struct ImageReader {
    let limits: ExtractionLimits
    let recognizer: TextRecognizer

    /// Opens the file; no page is unpacked yet.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `image_too_large` or `too_many_pages`.
    func open(_ bytes: [UInt8], type: FileType) throws -> ImagePages {
        ImagePages(file: try ImageFile(bytes, type: type, limits: limits), limits: limits, recognizer: recognizer)
    }
}
