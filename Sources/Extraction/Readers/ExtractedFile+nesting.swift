import Documents

extension ExtractedFile {
    /// The file without its attachments where they would lie deeper in others than the limits allow, which it then says.
    ///
    /// Archives in archives could go on without end.
    ///
    /// - Parameter depth: in how many files this one lies.
    package func limitingNesting(at depth: Int, limits: ExtractionLimits) -> Self {
        guard depth >= limits.maximumNesting, !attachments.isEmpty else { return self }
        var limited = self
        limited.attachments = []
        limited.document.diagnostics.append(
            Diagnostic(
                .warning,
                "nesting_too_deep",
                "\(attachments.count) files inside lie in more than \(limits.maximumNesting) others and are not read. "
                    + "Unpack them and hand them in by themselves."
            )
        )
        return limited
    }
}
