import Foundation

/// Turns raw text into words as they appear in a page's text: composed (NFC), without ligatures, soft hyphens and
/// control characters.
enum TextCleaner {
    /// The words of `raw`, which white space separates; empty when nothing readable is left.
    static func words(in raw: some StringProtocol) -> [String] { words(in: raw, softHyphen: nil) }

    /// The same, but for a soft hyphen at the end of a word: it stays, as a line may break there.
    static func wordsOfLine(_ raw: some StringProtocol) -> [String] { words(in: raw, softHyphen: "\u{AD}") }

    private static func words(in raw: some StringProtocol, softHyphen: Unicode.Scalar?) -> [String] {
        if !raw.isEmpty, raw.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return [String(raw)] }
        if raw.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return String(raw).split(separator: " ").map { String($0) }
        }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        func endWord() {
            if let softHyphen, last == softHyphen, !word.isEmpty { word.append(softHyphen) }
            if !word.isEmpty { words.append(composed(word)) }
            word.removeAll()
        }
        for scalar in raw.unicodeScalars {
            switch fate(of: scalar) {
            case .keep(let kept): word.append(kept)
            case .expand(let letters): word.append(contentsOf: letters.unicodeScalars)
            case .drop: break
            case .split: endWord()
            }
            last = scalar
        }
        endWord()
        return words
    }

    private enum Fate {
        case keep(Unicode.Scalar)
        case expand(String)
        case drop
        case split
    }

    private static func fate(of scalar: Unicode.Scalar) -> Fate {
        switch scalar.value {
        case 0x21...0x7E: .keep(scalar)
        case 0x09...0x0D, 0x20, 0xA0: .split
        case 0x80...0x9F: Windows1252.character(ofControl: scalar).map(Fate.keep) ?? .drop
        case 0x00...0x1F, 0x7F, 0xFFFE, 0xFFFF: .drop
        // Soft hyphens, widthless spaces and joiners, marks of direction; joiners inside emoji stay.
        case 0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: .drop
        // Tags: unseen copies of ASCII, which hide text from people.
        case 0xE0000...0xE007F: .drop
        case 0xFB00...0xFB06: .expand(ligatures[Int(scalar.value) - 0xFB00])
        case 0xF000...0xF0FF: SymbolFont.character(of: scalar.value & 0xFF).map(Fate.keep) ?? .keep(scalar)
        default: scalar.properties.isWhitespace ? .split : .keep(scalar)
        }
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

    private static func composed(_ scalars: String.UnicodeScalarView) -> String {
        let word = String(scalars)
        return word.utf8.allSatisfy { $0 < 0x80 } ? word : word.precomposedStringWithCanonicalMapping
    }
}
