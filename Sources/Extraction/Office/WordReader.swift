import Documents

/// Reads Word documents (DOCX, also with macros, which are ignored).
struct WordReader {
    /// Where the main parts of the other Office programs are.
    private static let otherFolders = ["xl/", "ppt/", "visio/"]

    let limits: ExtractionLimits

    /// The text of the document.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted`, `inflates_too_much`, or `unsupported_type` for
    ///   another kind of archive.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let archive = try ZipArchive(bytes, limits: limits)
        let main = try mainPart(of: archive)
        guard let body = try archive.part(main) else {
            throw ExtractionError(.damaged, "The Word document has no text part '\(main)'. Save it anew.")
        }
        let relationships = try Relationships(of: main, in: archive)
        var text = WordText()
        try add(relationships.targets(ofType: "header"), of: archive, to: &text)
        try text.add(body, name: main)
        for type in ["footnotes", "endnotes", "footer"] {
            try add(relationships.targets(ofType: type), of: archive, to: &text)
        }
        var content = FileContent(flowing: text.builder)
        content.diagnostics = text.diagnostics
        content.metadata = try archive.part("docProps/core.xml").map(CoreProperties.read) ?? [:]
        return content
    }

    private func mainPart(of archive: ZipArchive) throws -> String {
        let relationships = try Relationships(of: "", in: archive)
        let stated = relationships.targets(ofType: "officeDocument").first
        let main = stated ?? "word/document.xml"
        let isWord = stated != nil || archive.names.contains(main)
        guard isWord, !Self.otherFolders.contains(where: main.hasPrefix) else {
            throw ExtractionError(.unsupportedType, Self.refusal(of: archive, main: main))
        }
        return main
    }

    private static func refusal(of archive: ZipArchive, main: String) -> String {
        let kind =
            if main.hasPrefix("xl/") { "an Excel workbook" } else if main.hasPrefix("ppt/") {
                "a PowerPoint presentation"
            } else if archive.names.contains("mimetype") { "an OpenDocument or e-book file" } else { "a ZIP archive" }
        return "The content is \(kind), which cannot be read. Save it as PDF, or unpack it, and hand that in."
    }

    /// Adds parts of the document; the same line in several of them, as a header for each section, is kept once.
    private func add(_ parts: [String], of archive: ZipArchive, to text: inout WordText) throws {
        var seen: Set<[UInt8]> = []
        for part in parts.sorted() {
            guard let content = try archive.part(part), seen.insert(content).inserted else { continue }
            try text.add(content, name: part)
        }
    }
}
