/// The characters that have a plainer spelling of the same meaning.
enum SpellingFolds {
    /// The plain spelling, or nil when the scalar stays as it is.
    static func replacement(for value: UInt32) -> String? {
        switch value {
        case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x2039, 0x203A, 0x91, 0x92, 0x82: "'"
        case 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xAB, 0xBB, 0x93, 0x94, 0x84: "\""
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0x96, 0x97: "-"
        case 0x2026: "..."
        case 0x2044: "/"
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        case 0x95: "•"
        case 0x99: "™"
        case 0x80: "€"
        default: nil
        }
    }
}
