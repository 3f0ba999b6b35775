/// Turns the bytes of an HTML file into text.
enum HTMLDecoder {
    /// How far into a file a statement is looked for: browsers look at 1,024 bytes (HTML standard, 13.2.3.2), but a
    /// wrapper may stand before the page.
    private static let range = 4_096

    /// The text: by byte order mark, else as UTF-8 where the bytes are that, else in the set that the page states, else
    /// as Windows-1252; nil when the bytes are not text.
    ///
    /// Valid UTF-8 is hardly ever anything else, so a statement to the contrary is taken to be wrong, but for sets that
    /// write everything in ASCII.
    static func text(of bytes: [UInt8]) -> String? {
        guard let text = TextDecoder.text(of: bytes) else { return nil }
        let hasMark = [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]].contains { bytes.starts(with: $0) }
        guard !hasMark, let stated = statedSet(in: Windows1252.decode(bytes.prefix(range))) else { return text }
        let isInASCII = stated.hasPrefix("iso-2022") || stated.hasPrefix("hz-")
        guard isInASCII || TextDecoder.utf8(bytes) == nil, !["utf-8", "utf8"].contains(stated) else { return text }
        return Charset.decode(bytes, as: stated) ?? text
    }

    /// From `<meta charset>`, the content type that a page says it has, or an XML declaration.
    private static func statedSet(in start: String) -> String? {
        let start = start.lowercased()
        let statement =
            start.firstMatch(of: /charset\s*=\s*["']?\s*([a-z0-9_:.\-]+)/)
            ?? start.firstMatch(of: /<\?xml[^>]*encoding\s*=\s*["']([a-z0-9_:.\-]+)/)
        return statement.map { String($0.output.1) }
    }
}
