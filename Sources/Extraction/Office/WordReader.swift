import Documents

/// Reads Word documents (DOCX, also with macros, which are ignored).
///
/// Headers come first, footnotes, endnotes and footers last; what stands in a text box follows the paragraph that holds
/// it. Comments are no part of the text: they are diagnostics.
struct WordReader {
    let limits: ExtractionLimits
    let revisions: ReadingOptions.Revisions

    /// The text of the document.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `encrypted`, or `inflates_too_much`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let archive = try ZipArchive(bytes, limits: limits)
        let main = try OfficePackage.mainPart(of: archive) ?? ""
        guard archive.contains(main) else {
            throw ExtractionError(.damaged, "The Word document has no text part '\(main)'. Save it anew.")
        }
        let relationships = try Relationships(of: main, in: archive)
        var text = WordText(revisions: revisions, lists: try lists(of: archive, by: relationships))
        try add(relationships.targets(ofType: "header"), of: archive, to: &text)
        try text.add(main, of: archive)
        for type in ["footnotes", "endnotes", "footer"] {
            try add(relationships.targets(ofType: type), of: archive, to: &text)
        }
        var content = FileContent(flowing: text.builder)
        content.diagnostics = text.diagnostics
        content.metadata = try CoreProperties.read(from: archive)
        content.metadata["unaccepted_changes"] = text.revisions.summary
        try noteComments(relationships.targets(ofType: "comments"), of: archive, in: &content)
        return content
    }

    private func lists(of archive: ZipArchive, by relationships: Relationships) throws -> ListCounter {
        let (parts, styles) = (NumberingParts(), ParagraphStyles())
        for (type, events) in [("numbering", parts as any XMLEvents), ("styles", styles)] {
            for part in relationships.targets(ofType: type).prefix(1) { _ = try archive.parse(part, with: events) }
        }
        return ListCounter(parts: parts, styles: styles)
    }

    private func noteComments(_ parts: [String], of archive: ZipArchive, in content: inout FileContent) throws {
        let comments = WordComments()
        for part in parts.prefix(1) { _ = try archive.parse(part, with: comments) }
        content.diagnostics += comments.diagnostics
    }

    /// Adds parts of the document; the same line in several of them, as a header for each section, is kept once.
    private func add(_ parts: [String], of archive: ZipArchive, to text: inout WordText) throws {
        var seen: Set<[UInt8]> = []
        for part in parts.sorted() {
            guard let content = try archive.part(part), seen.insert(content).inserted else { continue }
            try text.add(part, of: archive)
        }
    }
}
