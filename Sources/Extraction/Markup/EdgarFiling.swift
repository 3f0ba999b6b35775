/// The wrapper that the SEC's EDGAR system puts around the documents of a filing:
/// `<DOCUMENT> <TYPE>… <SEQUENCE>… <FILENAME>… <DESCRIPTION>… <TEXT> … </TEXT> </DOCUMENT>`.
struct EdgarFiling {
    /// How far into a file the wrapper may start.
    private static let range = 20_000
    /// Marks of its own that EDGAR lets stand in plain text, mostly in tables.
    private static let tableMarks = [
        "<TABLE>", "</TABLE>", "<CAPTION>", "</CAPTION>", "<S>", "<C>", "<FN>", "</FN>", "<PAGE>", "</PAGE>",
    ]

    /// The `type`, `description`, `file_name` of the first document, where stated.
    let metadata: [String: String]
    private let texts: [Substring]

    /// Finds the documents in a wrapper; nil when there is none.
    init?(wrapping text: String) {
        let start = text.prefix(Self.range)
        guard start.contains("<DOCUMENT>"), start.contains("<TYPE>") else { return nil }
        let documents = text.split(separator: "<DOCUMENT>").dropFirst(text.hasPrefix("<DOCUMENT>") ? 0 : 1)
        texts = documents.compactMap(Self.body)
        metadata = documents.first.map(Self.metadata) ?? [:]
    }

    /// Finds plain text with EDGAR's marks; nil when it has none.
    init?(marked text: String) {
        let isMarked = Self.tableMarks.contains { text.contains("\n" + $0) || text.contains("\r\n" + $0) }
        guard isMarked else { return nil }
        texts = [text[...]]
        metadata = [:]
    }

    /// Writes the text of all documents, each on a new page.
    ///
    /// - Throws: `ExtractionError` as `HTMLReader.write`.
    /// - Returns: the title of the first document that has one.
    func write(into builder: inout FlowTextBuilder) throws -> String? {
        var title: String?
        for (index, text) in texts.enumerated() {
            if index > 0 { builder.endPage() }
            if MarkupSniffer.isHTML(text) {
                let stated = try HTMLReader().write(String(text), into: &builder)
                title = title ?? stated
            } else {
                Self.write(plain: text, into: &builder)
            }
        }
        return title
    }

    private static func write(plain text: Substring, into builder: inout FlowTextBuilder) {
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            guard line.contains("<") else {
                PlainText.write(String(line), into: &builder)
                builder.endLine()
                continue
            }
            if line.contains("<PAGE>") { builder.endPage() }
            var cleaned = String(line)
            for mark in tableMarks { cleaned = cleaned.replacing(mark, with: "") }
            guard !cleaned.allSatisfy(\.isWhitespace) else { continue }
            PlainText.write(cleaned, into: &builder)
            builder.endLine()
        }
    }

    /// The text between `<TEXT>` and `</TEXT>`; nil for pictures and other files in an ASCII disguise.
    private static func body(of document: Substring) -> Substring? {
        let start = document.firstRange(of: "<TEXT>")?.upperBound ?? document.startIndex
        let rest = document[start...]
        let body = rest[..<(rest.firstRange(of: "</TEXT>")?.lowerBound ?? rest.endIndex)]
        let head = body.prefix(200).drop(while: \.isWhitespace)
        return head.hasPrefix("begin 6") || head.hasPrefix("<PDF>") ? nil : body
    }

    private static func metadata(of document: Substring) -> [String: String] {
        let keys = ["<TYPE>": "type", "<DESCRIPTION>": "description", "<FILENAME>": "file_name"]
        var metadata: [String: String] = [:]
        for line in document.split(whereSeparator: \.isNewline).prefix(12) {
            if line.hasPrefix("<TEXT>") { break }
            for (mark, key) in keys where line.hasPrefix(mark) {
                let value = TextCleaner.words(in: line.dropFirst(mark.count)).joined(separator: " ")
                if !value.isEmpty { metadata[key] = value }
            }
        }
        return metadata
    }
}
