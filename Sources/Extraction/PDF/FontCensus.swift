import CPDFium

/// How many fonts a page's text has, and how many of them do not say what their characters stand for.
struct FontCensus {
    private var characters = [Int](repeating: 0, count: Int(CPDFIUM_MAXIMUM_FONTS.rawValue))
    private var unknown = [Int](repeating: 0, count: Int(CPDFIUM_MAXIMUM_FONTS.rawValue))

    /// Counts one character of the font of that number.
    mutating func count(_ font: UInt8, isUnknown: Bool) {
        let index = min(Int(font), characters.count - 1)
        characters[index] += 1
        unknown[index] += isUnknown ? 1 : 0
    }

    /// Fonts with at least one character.
    var fontCount: Int { characters.count { $0 > 0 } }

    /// Fonts most of whose characters stand for nothing known: no map to Unicode, and no encoding by name.
    var unmappedFontCount: Int { characters.indices.count { 2 * unknown[$0] > characters[$0] } }
}
