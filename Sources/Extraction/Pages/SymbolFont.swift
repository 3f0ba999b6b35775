/// The characters behind the codes of Symbol and Wingdings that office programs use for bullets and check boxes.
enum SymbolFont {
    private static let characters: [UInt32: Unicode.Scalar] = [
        0x6C: "●", 0x6E: "■", 0x6F: "☐", 0x71: "☐", 0x72: "☐", 0x76: "❖", 0x78: "☒", 0xA7: "▪", 0xA8: "☐", 0xB7: "•",
        0xD8: "➢", 0xE0: "→", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ]

    /// The character of that code (0…255); nil for codes that mean different things in different fonts.
    static func character(of code: UInt32) -> Unicode.Scalar? { characters[code] }
}
