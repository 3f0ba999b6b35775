import Documents
import Foundation
import FoundationXML

/// The text of a Word document, gathered part by part.
struct WordText {
    private(set) var builder = FlowTextBuilder()
    private(set) var diagnostics: [Diagnostic] = []

    /// Adds the text of a part.
    ///
    /// - Throws: `ExtractionError` with code `damaged` when nothing of the part can be read.
    mutating func add(_ content: [UInt8], name: String) throws {
        let parser = XMLParser(data: Data(content))
        parser.shouldProcessNamespaces = true
        parser.shouldResolveExternalEntities = false
        let collector = WordTextCollector(builder: builder)
        parser.delegate = collector
        let isWhole = parser.parse()
        builder = collector.builder
        builder.endParagraph()
        if collector.hasDeletedText, !diagnostics.contains(where: { $0.code == "unaccepted_changes" }) {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "unaccepted_changes",
                    "The document has tracked changes that nobody accepted; it was read as if all were accepted."
                )
            )
        }
        guard !isWhole else { return }
        guard collector.hasText else {
            throw ExtractionError(.damaged, "The document's part '\(name)' is damaged. Save the document anew.")
        }
        diagnostics.append(
            Diagnostic(.error, "text_incomplete", "The document's part '\(name)' is damaged; its end is missing.")
        )
    }
}
