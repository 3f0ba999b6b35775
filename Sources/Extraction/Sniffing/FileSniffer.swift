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
        if MailSniffer.isMail(text) { return .readable(.mail) }
        return .readable(MarkupSniffer.isHTML(text) ? .html : .text)
    }

    private static let unpack = "Unpack it, or pack it as ZIP, and hand that in."
    private static let picture = "Save it as JPEG, PNG or PDF and hand that in."

    private static let signatures: [([UInt8], ContentType)] = [
        (Array("%PDF-".utf8), .readable(.pdf)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .readable(.png)),
        ([0xFF, 0xD8, 0xFF], .readable(.jpeg)),
        ([0x49, 0x49, 0x2A, 0x00], .readable(.tiff)),
        ([0x4D, 0x4D, 0x00, 0x2A], .readable(.tiff)),
        ([0x49, 0x49, 0x2B, 0x00], .readable(.tiff)),
        ([0x4D, 0x4D, 0x00, 0x2B], .readable(.tiff)),
        (CompoundFile.signature, .compoundFile),
        ([0x50, 0x4B, 0x03, 0x04], .archive),
        ([0x50, 0x4B, 0x05, 0x06], .archive),
        (Array("{\\rtf".utf8), .readable(.rtf)),
        (Array("GIF8".utf8), .readable(.gif)),
        ([0x1F, 0x8B], .unsupported("a gzip archive", remedy: unpack)),
        (Array("7z".utf8) + [0xBC, 0xAF], .unsupported("a 7z archive", remedy: unpack)),
        (Array("Rar!".utf8), .unsupported("a RAR archive", remedy: unpack)),
        (
            [0x78, 0x9F, 0x3E, 0x22],
            .unsupported(
                "an envelope of Outlook (winmail.dat)",
                remedy: "Save the message in Outlook as MSG, or its attachments by themselves, and hand that in."
            )
        ),
        ([0x7F, 0x45, 0x4C, 0x46], .unsupported("a program")),
        ([0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50], .unsupported("a JPEG 2000 picture", remedy: picture)),
        (Array("SQLite format 3".utf8), .unsupported("a database")),
    ]

    private static func signature(of bytes: [UInt8]) -> ContentType? {
        if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) {
            return .unsupported("a HEIC picture or a film", remedy: picture)
        }
        if bytes.starts(with: Array("RIFF".utf8)) {
            return bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) ? .readable(.webp) : .unsupported("a RIFF file")
        }
        if isBitmap(bytes) { return .readable(.bmp) }
        return signatures.first { bytes.starts(with: $0.0) }?.1
    }

    /// "BM", a size, four zeros, and the size of one of the known headers; a text may well begin with BM.
    private static func isBitmap(_ bytes: [UInt8]) -> Bool {
        guard bytes.starts(with: Array("BM".utf8)), bytes.count > 18 else { return false }
        return bytes[6..<10].allSatisfy { $0 == 0 } && [12, 40, 52, 56, 64, 108, 124].contains(bytes[14])
            && bytes[15..<18].allSatisfy { $0 == 0 }
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
