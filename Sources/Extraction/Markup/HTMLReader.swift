import CXML2
import Documents

/// Reads HTML as a browser would show it, without its network.
struct HTMLReader {
    /// The text of a whole file.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        guard let text = HTMLDecoder.text(of: bytes) else {
            throw ExtractionError(.unsupportedType, "The content is not text.")
        }
        var builder = FlowTextBuilder()
        let filing = EdgarFiling(wrapping: text)
        let title = if let filing { try filing.write(into: &builder) } else { try write(text, into: &builder) }
        var content = FileContent(flowing: builder)
        content.metadata = filing?.metadata ?? [:]
        if let title { content.metadata["title"] = title }
        return content
    }

    /// Writes the text of the markup and returns its title.
    ///
    /// - Throws: `ExtractionError` with code `damaged` when the parser cannot work at all.
    func write(_ markup: String, into builder: inout FlowTextBuilder) throws -> String? {
        let collector = HTMLTextCollector(builder: builder)
        try HTMLParser.parse(markup, with: collector)
        builder = collector.builder
        builder.endParagraph()
        return collector.title
    }
}
