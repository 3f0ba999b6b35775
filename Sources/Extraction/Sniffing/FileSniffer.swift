import Documents

/// Finds what a file is from its content; names and suffixes lie.
enum FileSniffer {
    /// PDF readers accept the header anywhere in the first 1,024 bytes (ISO 32000-1, annex H, note 13).
    private static let pdfHeaderRange = 1_024

    /// The kind of those bytes, which must not be empty.
    static func type(of bytes: [UInt8]) -> ContentType {
        if let type = signature(of: bytes) { return type }
        if contains("%PDF-", in: bytes.prefix(pdfHeaderRange)) { return .readable(.pdf) }
        guard let text = TextDecoder.text(of: bytes.prefix(64 << 10)) else { return .unsupported("a binary file") }
        if text.hasPrefix("%!PS") { return .unsupported("a PostScript file") }
        if text.hasPrefix("{\\rtf") { return .unsupported("an RTF file") }
        if MailSniffer.isMail(text) { return .readable(.mail) }
        return .readable(MarkupSniffer.isHTML(text) ? .html : .text)
    }

    private static let signatures: [([UInt8], ContentType)] = [
        (Array("%PDF-".utf8), .readable(.pdf)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .readable(.png)),
        ([0xFF, 0xD8, 0xFF], .readable(.jpeg)),
        ([0x49, 0x49, 0x2A, 0x00], .readable(.tiff)),
        ([0x4D, 0x4D, 0x00, 0x2A], .readable(.tiff)),
        ([0x49, 0x49, 0x2B, 0x00], .readable(.tiff)),
        ([0x4D, 0x4D, 0x00, 0x2B], .readable(.tiff)),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
        ([0x50, 0x4B, 0x03, 0x04], .archive),
        ([0x50, 0x4B, 0x05, 0x06], .archive),
        (Array("GIF8".utf8), .unsupported("a GIF picture")),
        (Array("RIFF".utf8), .unsupported("a RIFF file")),
        ([0x1F, 0x8B], .unsupported("a gzip archive")),
        (Array("7z".utf8) + [0xBC, 0xAF], .unsupported("a 7z archive")),
        (Array("Rar!".utf8), .unsupported("a RAR archive")),
        ([0x7F, 0x45, 0x4C, 0x46], .unsupported("a program")),
        ([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50], .unsupported("a JPEG 2000 picture")),
        (Array("SQLite format 3".utf8), .unsupported("a database")),
    ]

    private static func signature(of bytes: [UInt8]) -> ContentType? {
        if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) { return .unsupported("a HEIC picture or a film") }
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    /// Whether the bytes of `word` stand somewhere in `bytes`.
    static func contains(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let pattern = Array(word.utf8)
        guard let first = pattern.first else { return true }
        var rest = bytes
        while let start = rest.firstIndex(of: first) {
            if bytes[start...].starts(with: pattern) { return true }
            rest = bytes[(start + 1)...]
        }
        return false
    }
}
