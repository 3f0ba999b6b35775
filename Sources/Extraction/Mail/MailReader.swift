import Documents

/// Reads mail: headers, text, and the attachments for others to read.
struct MailReader {
    /// Headers that open the text, as in a print of the mail.
    private static let shownHeaders = [
        ("From", "from"), ("To", "to"), ("Cc", "cc"), ("Date", "date"), ("Subject", "subject"),
    ]

    let limits: ExtractionLimits

    /// The text of the mail and its attachments.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `nesting_too_deep`.
    func read(_ bytes: [UInt8]) throws -> FileContent {
        let mail = try MailFile(bytes)
        return try content(headers: mail.headers(), parts: try mail.parts(maximumDepth: limits.maximumNesting))
    }

    /// The same from a mail that is taken apart already.
    func content(headers: [String: String], parts: [MailPart]) throws -> FileContent {
        var builder = FlowTextBuilder()
        for (title, key) in Self.shownHeaders {
            guard let value = headers[key] else { continue }
            builder.append("\(title): \(value)")
            builder.endLine()
        }
        builder.endParagraph()
        try writeBody(of: parts, into: &builder)
        var content = FileContent(flowing: builder)
        content.metadata = headers
        addAttachments(of: parts, to: &content)
        return content
    }

    private func writeBody(of parts: [MailPart], into builder: inout FlowTextBuilder) throws {
        let hasPlainText = parts.contains { part in
            if case .plainText(let text) = part { !text.allSatisfy(\.isWhitespace) } else { false }
        }
        for part in parts {
            switch part {
            case .plainText(let text): PlainText.write(text, into: &builder)
            case .html(_, isAlternative: true) where hasPlainText: continue
            case .html(let markup, _): _ = try HTMLReader().write(markup, into: &builder)
            case .richText(let bytes): RTFReader(revisions: .final).write(bytes, into: &builder)
            case .attachment: continue
            }
            builder.endParagraph()
        }
    }

    private func addAttachments(of parts: [MailPart], to content: inout FileContent) {
        let attachments = parts.compactMap { part -> Attachment? in
            if case .attachment(let attachment) = part, !attachment.bytes.isEmpty { attachment } else { nil }
        }
        content.attachments = Array(attachments.prefix(limits.maximumAttachments))
        guard attachments.count > limits.maximumAttachments else { return }
        content.diagnostics.append(
            Diagnostic(
                .warning,
                "too_many_attachments",
                "The mail has \(attachments.count) attachments; only the first \(limits.maximumAttachments) are read."
            )
        )
    }
}
