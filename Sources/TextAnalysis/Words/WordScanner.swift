/// Walks over UTF-8 and stops at each token; the rules are those of `WordTokenizer`.
struct WordScanner {
    private enum Unit {
        case letter, digit, apostrophe, period, comma, softHyphen, symbol, other
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var byte = 0
    private var scalar = 0

    /// The bytes must be valid UTF-8 and outlive the scanner.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> (kind: Token.Kind, bytes: Range<Int>, scalars: Range<Int>)? {
        while byte < bytes.count {
            let (unit, length) = self.unit(at: byte)
            let start = (byte: byte, scalar: scalar)
            switch unit {
            case .letter, .digit:
                let kind = scanWord()
                return (kind, start.byte..<byte, start.scalar..<scalar)
            case .symbol:
                step(length)
                return (.symbol, start.byte..<byte, start.scalar..<scalar)
            default:
                step(length)
            }
        }
        return nil
    }

    private mutating func step(_ length: Int) {
        byte += length
        scalar += 1
    }

    private mutating func scanWord() -> Token.Kind {
        var hasLetters = false
        var hasPeriod = false
        // The letters since the word's start or its last period; -1 once the word cannot be an abbreviation.
        var letters = 0
        var last = Unit.other
        scan: while byte < bytes.count {
            let (unit, length) = self.unit(at: byte)
            switch unit {
            case .letter:
                hasLetters = true
                if letters >= 0 { letters += 1 }
            case .digit:
                letters = -1
            case .apostrophe, .softHyphen:
                guard last == .letter, self.unit(at: byte + length).0 == .letter else { break scan }
                letters = -1
                step(length)
                last = .letter
                continue scan
            case .period:
                if last == .digit, self.unit(at: byte + 1).0 == .digit {
                    step(length)
                    last = .period
                    continue scan
                }
                guard letters == 1, joinsAbbreviation(hasPeriod: hasPeriod) else { break scan }
                hasPeriod = true
                letters = 0
            case .comma:
                guard last == .digit, !hasLetters, groupsThreeDigits(after: byte + 1) else { break scan }
            default:
                break scan
            }
            step(length)
            last = unit
        }
        return hasLetters ? .word : .number
    }

    /// Whether the period at `byte`, after a single letter, belongs to an abbreviation: another single letter
    /// follows with its period or the word's end, or this is the closing period of one already begun.
    private func joinsAbbreviation(hasPeriod: Bool) -> Bool {
        let (following, length) = unit(at: byte + 1)
        guard following == .letter else { return hasPeriod && following != .digit }
        let (afterwards, _) = unit(at: byte + 1 + length)
        return afterwards == .period || (hasPeriod && afterwards != .letter && afterwards != .digit)
    }

    private func groupsThreeDigits(after position: Int) -> Bool {
        guard position + 3 <= bytes.count else { return false }
        for offset in 0..<3 where !isASCIIDigit(bytes[position + offset]) { return false }
        return position + 3 == bytes.count || !isASCIIDigit(bytes[position + 3])
    }

    /// What stands at that byte and its length in bytes; `other` beyond the end.
    private func unit(at position: Int) -> (Unit, Int) {
        guard position < bytes.count else { return (.other, 1) }
        let first = bytes[position]
        if (first | 0x20) &- 0x61 < 26 { return (.letter, 1) }
        if isASCIIDigit(first) { return (.digit, 1) }
        if first < 0x80 { return (Self.unit(ofASCIISign: first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard position + length <= bytes.count else { return (.other, 1) }
        var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return (Self.unit(ofWide: value), length)
    }

    private func isASCIIDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func unit(ofASCIISign byte: UInt8) -> Unit {
        switch byte {
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "."): .period
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "@"): .symbol
        default: .other
        }
    }

    private static func unit(ofWide value: UInt32) -> Unit {
        switch value {
        case 0x2019: return .apostrophe
        case 0xAD: return .softHyphen
        case 0xA2, 0xA3, 0xA5, 0xA7, 0xB6, 0x20AC: return .symbol
        case 0xD7, 0xF7: return .other
        case 0xC0...0x24F, 0x300...0x36F: return .letter
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return .other }
        if scalar.properties.isAlphabetic { return .letter }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .otherNumber, .letterNumber: return .letter
        default: return .other
        }
    }
}
