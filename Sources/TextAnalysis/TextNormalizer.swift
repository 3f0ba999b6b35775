import Foundation

/// Brings the many spellings of one text to one.
///
/// Folded: composed and decomposed letters (to NFC), ligatures (`ﬁ`), full-width letters, curly and angle quotes, every
/// dash and the minus sign (to `-`), the ellipsis, Windows-1252 signs that slipped in as C1 controls, line ends, runs
/// of blanks (to one space) and of empty lines (to one). Removed: soft hyphens (with the line end behind them),
/// zero-width characters, blanks at the ends of lines and of the text.
///
/// Kept: case, accents, form feeds (they separate pages), `§ ¶ © ® ™ ° €`, fractions, superscripts, bullets.
package enum TextNormalizer {
    /// The text in its one spelling; normalising it again changes nothing.
    package static func normalize(_ text: String) -> String {
        var folder = Folder(capacity: text.utf8.count)
        var isPlain = true
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x300 { isPlain = false }
            folder.append(scalar)
        }
        let folded = folder.finish()
        return isPlain ? folded : folded.precomposedStringWithCanonicalMapping
    }

    /// Collects the folded scalars; white space is written only once something follows it.
    private struct Folder {
        private var result: [UInt8] = []
        private var lineEnds = 0
        private var hasBlank = false
        private var dropsLineEnd = false
        private var afterReturn = false

        init(capacity: Int) {
            result.reserveCapacity(capacity)
        }

        mutating func append(_ scalar: Unicode.Scalar) {
            let wasReturn = afterReturn
            afterReturn = scalar == "\r"
            switch scalar.value {
            case 0x0A where wasReturn: break
            case 0x0A, 0x0D, 0x0B, 0x85, 0x2028: endLine(1)
            case 0x2029: endLine(2)
            case 0x0C: breakPage()
            case 0xAD: dropsLineEnd = true
            case 0x200B...0x200F, 0x2060, 0xFEFF: break
            case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: hasBlank = true
            case 0x21...0x7E: write(scalar)
            case 0x00...0x1F, 0x7F: hasBlank = true
            default: writeFolded(scalar)
            }
        }

        mutating func finish() -> String { String(decoding: result, as: UTF8.self) }

        private mutating func endLine(_ count: Int) {
            hasBlank = false
            if dropsLineEnd {
                dropsLineEnd = false
            } else {
                lineEnds = min(2, lineEnds + count)
            }
        }

        private mutating func breakPage() {
            result.append(0x0C)
            (lineEnds, hasBlank, dropsLineEnd) = (0, false, false)
        }

        private mutating func write(_ scalar: Unicode.Scalar) {
            if lineEnds > 0 || hasBlank { writeSpace() }
            dropsLineEnd = false
            if scalar.value < 0x80 {
                result.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                result += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }

        private mutating func writeSpace() {
            if let last = result.last, last != 0x0C {
                result.append(lineEnds == 0 ? 0x20 : 0x0A)
                if lineEnds == 2 { result.append(0x0A) }
            }
            (lineEnds, hasBlank) = (0, false)
        }

        private mutating func writeFolded(_ scalar: Unicode.Scalar) {
            if let replacement = SpellingFolds.replacement(for: scalar.value) {
                for scalar in replacement.unicodeScalars { write(scalar) }
            } else if 0xFF01...0xFF5E ~= scalar.value, let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
                write(narrow)
            } else if 0x80...0x9F ~= scalar.value {
                hasBlank = true
            } else {
                write(scalar)
            }
        }
    }
}
