import Documents

/// Reads text files, also those that EDGAR wraps around its exhibits.
struct PlainTextReader {
    /// The text of the file.
    ///
    /// - Throws: `ExtractionError` with code `unsupported_type` for bytes that are not text.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        guard let text = TextDecoder.text(of: bytes) else {
            throw ExtractionError(
                .unsupportedType,
                "The content is no kind of file that can be read. Save it as PDF, DOCX or text and hand that in."
            )
        }
        var builder = FlowTextBuilder()
        guard let filing = EdgarFiling(wrapping: text) ?? EdgarFiling(marked: text) else {
            PlainText.write(text, into: &builder)
            return FileContent(flowing: builder)
        }
        _ = try filing.write(into: &builder)
        var content = FileContent(flowing: builder)
        content.metadata = filing.metadata
        return content
    }
}
