import Foundation

/// Turns raw text into words as they appear in a page's text: composed (NFC), without ligatures, soft hyphens and
/// control characters.
enum TextCleaner {
    /// The words of `raw`, which white space separates; empty when nothing readable is left.
    static func words(in raw: some StringProtocol) -> [String] {
        if raw.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) {
            return String(raw).split(separator: " ").map { String($0) }
        }
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            switch fate(of: scalar) {
            case .keep(let kept): word.append(kept)
            case .expand(let letters): word.append(contentsOf: letters.unicodeScalars)
            case .drop: continue
            case .split:
                if !word.isEmpty { words.append(composed(word)) }
                word.removeAll()
            }
        }
        if !word.isEmpty { words.append(composed(word)) }
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
        case 0x00...0x1F, 0x7F, 0xAD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF, 0xFFFE, 0xFFFF: .drop
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
