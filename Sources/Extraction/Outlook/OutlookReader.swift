import Documents

/// Reads messages that Outlook saved (MSG), as mail is read.
struct OutlookReader {
    let limits: ExtractionLimits

    /// The text of the message and its attachments; a message inside is attached as a mail.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `nesting_too_deep`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let file = try CompoundFile(bytes)
        let message = try OutlookMessage(file.root, of: file, depth: 0, limits: limits)
        var content = try MailReader(limits: limits).content(headers: message.headers, parts: message.parts)
        if message.objects > 0 {
            content.diagnostics.append(
                Diagnostic(
                    .warning,
                    "objects_left_out",
                    "\(message.objects) objects of other programs in the message are not read. Print it as PDF if they hold text."
                )
            )
        }
        return content
    }
}
