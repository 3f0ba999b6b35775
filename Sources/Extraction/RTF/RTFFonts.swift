/// The character sets of an RTF file's fonts (RTF 1.9.1, "Font table").
struct RTFFonts {
    /// The code pages of Windows' character sets; 0 and 1 are those of the file.
    private static let codePages = [
        77: 10_000, 128: 932, 129: 949, 130: 1_361, 134: 936, 136: 950, 161: 1_253, 162: 1_254, 163: 1_258, 177: 1_255,
        178: 1_256, 186: 1_257, 204: 1_251, 222: 874, 238: 1_250, 254: 437, 255: 850,
    ]
    private static let symbolSet = 2

    /// Of text in fonts that state none.
    var codePage = 1_252
    /// The font of text that states none.
    var defaultFont: Int?
    private var charsets: [Int: Int] = [:]
    private var ownPages: [Int: Int] = [:]

    mutating func setCharset(_ charset: Int, of font: Int) { charsets[font] = charset }
    mutating func setCodePage(_ page: Int, of font: Int) { ownPages[font] = page }

    /// The text of those bytes in that font.
    func text(of bytes: [UInt8], font: Int?) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }), !isSymbol(font) { return String(decoding: bytes, as: UTF8.self) }
        guard !isSymbol(font) else { return symbols(bytes) }
        let page = (font ?? defaultFont).flatMap { font in
            ownPages[font] ?? charsets[font].flatMap { Self.codePages[$0] }
        }
        return Self.text(of: bytes, codePage: page ?? codePage)
    }

    /// The text of those bytes in a Windows code page; in Windows-1252 where they cannot be in that page.
    static func text(of bytes: [UInt8], codePage: Int) -> String {
        let name =
            switch codePage {
            case 10_000: "macintosh"
            case 65_001: "utf-8"
            default: "cp\(codePage)"
            }
        return Charset.decode(bytes, as: name) ?? Windows1252.decode(bytes)
    }

    private func isSymbol(_ font: Int?) -> Bool {
        (font ?? defaultFont).map { charsets[$0] == Self.symbolSet } ?? false
    }

    private func symbols(_ bytes: [UInt8]) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            if let symbol = SymbolFont.character(of: UInt32(byte)) {
                scalars.append(symbol)
            } else if byte < 0x80 {
                scalars.append(Unicode.Scalar(byte))
            }
        }
        return String(scalars)
    }
}
