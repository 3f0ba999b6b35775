import Documents

/// The files that a PDF carries inside, as a portfolio does.
struct EmbeddedFiles: Sendable {
    /// Those the file names.
    var count: Int
    /// Those that were read.
    var attachments: [Attachment] = []

    init(count: Int) { self.count = count }

    /// What there is to say of them.
    var diagnostics: [Diagnostic] {
        guard count > 0 else { return [] }
        var diagnostics = [
            Diagnostic(
                .note,
                "embedded_files",
                "The PDF carries \(count) files inside; \(attachments.count) of them are documents of their own."
            )
        ]
        if attachments.count < count {
            diagnostics.append(
                Diagnostic(
                    .warning,
                    "attachments_skipped",
                    "\(count - attachments.count) files inside the PDF are empty, damaged or beyond the limits."
                )
            )
        }
        return diagnostics
    }
}
