import Documents

/// The text of a Word document, gathered part by part.
struct WordText {
    private(set) var builder = FlowTextBuilder()
    private(set) var revisions: RevisionText
    private var damage: [Diagnostic] = []
    private var lists: ListCounter

    init(revisions: ReadingOptions.Revisions, lists: ListCounter) {
        self.revisions = RevisionText(revisions)
        self.lists = lists
    }

    /// What was odd, the tracked changes first.
    var diagnostics: [Diagnostic] { (revisions.diagnostic.map { [$0] } ?? []) + damage }

    /// Adds the text of a part; nothing where there is none of that name.
    ///
    /// - Throws: `ExtractionError` as `ZipArchive.part`, and with code `damaged` when nothing of the part can be read.
    mutating func add(_ name: String, of archive: ZipArchive) throws {
        let collector = WordTextCollector(builder: builder, revisions: revisions, lists: lists)
        let outcome = try archive.parse(name, with: collector)
        (builder, revisions, lists) = (collector.builder, collector.revisions, collector.lists)
        builder.endParagraph()
        guard outcome == .broken else { return }
        guard collector.hasText else {
            throw ExtractionError(.damaged, "The document's part '\(name)' is damaged. Save the document anew.")
        }
        damage.append(
            Diagnostic(.error, "text_incomplete", "The document's part '\(name)' is damaged; its end is missing.")
        )
    }
}
