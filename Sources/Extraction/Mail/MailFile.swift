import CGMime

/// A mail, taken apart by GMime.
final class MailFile {
    private static let isReady: Bool = {
        g_mime_init()
        return true
    }()

    private let message: UnsafeMutablePointer<GMimeMessage>

    /// Parses the mail.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    init(_ bytes: [UInt8]) throws {
        guard Self.isReady,
            let stream = g_mime_stream_mem_new_with_buffer(bytes.map(CChar.init(bitPattern:)), bytes.count)
        else { throw ExtractionError(.damaged, "The mail cannot be read.") }
        defer { g_object_unref(stream) }
        let parser = g_mime_parser_new_with_stream(stream)
        defer { g_object_unref(parser) }
        guard let message = g_mime_parser_construct_message(parser, nil) else {
            throw ExtractionError(.damaged, "The mail is damaged and cannot be taken apart. Save it anew.")
        }
        self.message = message
    }

    deinit { g_object_unref(message) }

    /// What the headers say, as people read it; dates in ISO 8601.
    func headers() -> [String: String] {
        var headers: [String: String] = [:]
        headers["from"] = addresses(g_mime_message_get_from(message))
        headers["to"] = addresses(g_mime_message_get_to(message))
        headers["cc"] = addresses(g_mime_message_get_cc(message))
        headers["subject"] = g_mime_message_get_subject(message).map { String(cString: $0) }
        headers["message_id"] = g_mime_message_get_message_id(message).map { String(cString: $0) }
        headers["date"] = g_mime_message_get_date(message).flatMap(MailDate.iso8601)
        return headers.compactMapValues { value in
            let text = TextCleaner.words(in: value).joined(separator: " ")
            return text.isEmpty ? nil : text
        }
    }

    /// The parts in the order of the mail.
    ///
    /// - Parameter maximumDepth: how deep parts may be nested in parts.
    /// - Throws: `ExtractionError` with code `nesting_too_deep`.
    func parts(maximumDepth: Int) throws -> [MailPart] {
        var parts: [MailPart] = []
        if let root = g_mime_message_get_mime_part(message) {
            try collect(root, depth: 0, maximumDepth: maximumDepth, isAlternative: false, into: &parts)
        }
        return parts
    }

    private func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> String? {
        guard let list, let text = internet_address_list_to_string(list, nil, 0) else { return nil }
        defer { g_free(text) }
        return String(cString: text)
    }

    private func collect(
        _ object: UnsafeMutablePointer<GMimeObject>,
        depth: Int,
        maximumDepth: Int,
        isAlternative: Bool,
        into parts: inout [MailPart]
    ) throws {
        guard let multipart = cgmime_multipart(object) else {
            if let part = MailPart(object, isAlternative: isAlternative) { parts.append(part) }
            return
        }
        guard depth < maximumDepth else {
            throw ExtractionError(
                .nestingTooDeep,
                "The mail has parts in parts more than \(maximumDepth) deep. Hand in its attachments by themselves."
            )
        }
        let inAlternative = g_mime_content_type_is_type(
            g_mime_object_get_content_type(object),
            "multipart",
            "alternative"
        )
        for index in 0..<max(g_mime_multipart_get_count(multipart), 0) {
            guard let child = g_mime_multipart_get_part(multipart, index) else { continue }
            try collect(
                child,
                depth: depth + 1,
                maximumDepth: maximumDepth,
                isAlternative: isAlternative || inAlternative != 0,
                into: &parts
            )
        }
    }
}
