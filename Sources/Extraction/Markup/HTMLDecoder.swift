/// Turns the bytes of an HTML file into text.
enum HTMLDecoder {
    /// How far into a file browsers look for a `<meta charset>` (HTML standard, 13.2.3.2).
    private static let range = 1_024

    /// The text: by byte order mark, else UTF-8 where it is valid, else Windows-1252; nil when the bytes are not text.
    ///
    /// A stated character set matters only where the bytes could be either, and valid UTF-8 is hardly ever anything
    /// else; other sets than the two are so rare among filings that they are read as Windows-1252.
    static func text(of bytes: [UInt8]) -> String? { TextDecoder.text(of: bytes) }
}
