import CGMime

/// A part of a mail that is not made of parts itself.
enum MailPart {
    case plainText(String)
    /// The same as a plain text when `isAlternative`.
    case html(String, isAlternative: Bool)
    /// In RTF, as Outlook keeps it.
    case richText([UInt8])
    case attachment(Attachment)

    /// Takes the part out of the mail; nil when it has nothing to read.
    init?(_ object: UnsafeMutablePointer<GMimeObject>, isAlternative: Bool) {
        if let inner = cgmime_message_part(object) {
            guard let message = g_mime_message_part_get_message(inner) else { return nil }
            let subject = g_mime_message_get_subject(message).map { String(cString: $0) } ?? ""
            let name = DisplayName.clean(subject.isEmpty ? "message" : subject.replacing("/", with: " ")) + ".eml"
            let source = Self.bytes(cgmime_source(cgmime_as_object(message)))
            self = .attachment(Attachment(name: name, bytes: source))
            return
        }
        guard let part = cgmime_part(object) else { return nil }
        let fileName = g_mime_part_get_filename(part).map { String(cString: $0) }
        let disposition = g_mime_object_get_content_disposition(object)
        let isAttached = disposition.map { g_mime_content_disposition_is_attachment($0) != 0 } ?? false
        if !isAttached, fileName == nil, let text = Self.text(of: object) {
            let type = g_mime_object_get_content_type(object)
            let isHTML = g_mime_content_type_is_type(type, "text", "html") != 0
            self = isHTML ? .html(text, isAlternative: isAlternative) : .plainText(text)
            return
        }
        let name = DisplayName.clean(fileName ?? "", fallback: Self.name(of: object))
        self = .attachment(Attachment(name: name, bytes: Self.bytes(cgmime_content(part))))
    }

    /// The text of a plain or HTML part; nil for other kinds, such as calendars.
    private static func text(of object: UnsafeMutablePointer<GMimeObject>) -> String? {
        let type = g_mime_object_get_content_type(object)
        let isShown =
            g_mime_content_type_is_type(type, "text", "plain") != 0
            || g_mime_content_type_is_type(type, "text", "html") != 0
        guard isShown, let part = cgmime_text_part(object), let text = g_mime_text_part_get_text(part) else {
            return nil
        }
        defer { g_free(text) }
        return String(cString: text)
    }

    private static func name(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        let type = g_mime_object_get_content_type(object)
        let subtype = g_mime_content_type_get_media_subtype(type).map { String(cString: $0) } ?? "data"
        return "attachment." + DisplayName.clean(subtype, fallback: "data").lowercased()
    }

    private static func bytes(_ array: UnsafeMutablePointer<GByteArray>?) -> [UInt8] {
        guard let array else { return [] }
        defer { g_byte_array_unref(array) }
        guard let data = array.pointee.data else { return [] }
        return Array(UnsafeBufferPointer(start: data, count: Int(array.pointee.len)))
    }
}
