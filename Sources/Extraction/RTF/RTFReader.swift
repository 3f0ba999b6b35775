import Documents

/// Reads Rich Text Format.
struct RTFReader {
    let revisions: ReadingOptions.Revisions

    /// The text of the file.
    func read(_ bytes: [UInt8]) -> FileContent {
        var interpreter = RTFInterpreter(builder: FlowTextBuilder(), revisions: revisions)
        let isWhole = interpreter.read(bytes)
        var content = FileContent(flowing: interpreter.output.builder)
        content.metadata = interpreter.properties
        content.metadata["unaccepted_changes"] = interpreter.revisions.summary
        content.diagnostics = diagnostics(of: interpreter, isWhole: isWhole)
        return content
    }

    /// Writes the text of RTF that stands inside another file.
    func write(_ bytes: [UInt8], into builder: inout FlowTextBuilder) {
        var interpreter = RTFInterpreter(builder: builder, revisions: revisions)
        _ = interpreter.read(bytes)
        builder = interpreter.output.builder
    }

    private func diagnostics(of interpreter: RTFInterpreter, isWhole: Bool) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let changes = interpreter.revisions.diagnostic { diagnostics.append(changes) }
        if interpreter.comments > 0 {
            let message = "The document has \(interpreter.comments) comments, which are not read."
            diagnostics.append(Diagnostic(.note, "comments_left_out", message))
        }
        if interpreter.pictures > 0 {
            let message =
                "The document has \(interpreter.pictures) pictures, which are not read. Print it as PDF if they hold text."
            diagnostics.append(Diagnostic(.note, "pictures_left_out", message))
        }
        if !isWhole {
            diagnostics.append(
                Diagnostic(.error, "text_incomplete", "The RTF file ends too early; its end is missing.")
            )
        }
        return diagnostics
    }
}
