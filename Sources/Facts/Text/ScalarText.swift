/// A page's text as numbers, for scanners that look at single scalars and answer in scalar offsets.
struct ScalarText: Sendable {
    let codes: [UInt32]

    init(_ text: String) {
        var codes: [UInt32] = []
        codes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { codes.append(scalar.value) }
        self.codes = codes
    }

    var count: Int { codes.count }

    /// The scalar at that offset; 0 outside the text.
    subscript(index: Int) -> UInt32 {
        index >= 0 && index < codes.count ? codes[index] : 0
    }

    /// The exact quote.
    func string(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for code in codes[range] {
            if let scalar = Unicode.Scalar(code) { view.append(scalar) }
        }
        return String(view)
    }

    // MARK: - What stands at an offset

    func isDigit(_ index: Int) -> Bool { self[index] &- 0x30 < 10 }

    func isLetter(_ index: Int) -> Bool { self[index].isLetterCode }

    func isAlphanumeric(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

    /// Whether a blank that does not end the line stands there: a space, a tab or one of Unicode's spaces.
    func isBlank(_ index: Int) -> Bool {
        switch self[index] {
        case 0x20, 0x09, 0xA0, 0x2000...0x200B, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    func isLineEnd(_ index: Int) -> Bool {
        switch self[index] {
        case 0x0A, 0x0D, 0x0C, 0x2028, 0x2029: true
        default: false
        }
    }

    func isCapital(_ index: Int) -> Bool {
        let code = self[index]
        if code < 0x80 { return code &- 0x41 < 26 }
        return Unicode.Scalar(code)?.properties.isUppercase ?? false
    }

    // MARK: - Steps

    /// The first offset from `index` on that holds no blank; a line end stops.
    func skipBlanks(_ index: Int) -> Int {
        var index = index
        while isBlank(index) { index += 1 }
        return index
    }

    /// Like `skipBlanks`, but steps over one line end too: words of one phrase may stand on two lines.
    func skipSpace(_ index: Int) -> Int {
        var next = skipBlanks(index)
        if self[next] == 0x0D, self[next + 1] == 0x0A { next += 1 }
        guard self[next] == 0x0A || self[next] == 0x0D else { return next }
        next = skipBlanks(next + 1)
        return isLineEnd(next) ? index : next
    }

    func skipDigits(_ index: Int) -> Int {
        var index = index
        while isDigit(index) { index += 1 }
        return index
    }

    func skipLetters(_ index: Int) -> Int {
        var index = index
        while isLetter(index) { index += 1 }
        return index
    }

    func skip(_ code: UInt32, from index: Int) -> Int {
        var index = index
        while self[index] == code { index += 1 }
        return index
    }

    // MARK: - Words

    /// Where the ASCII word ends if it stands at `index`, whatever its case, and no letter follows; else nil.
    func end(of word: StaticString, at index: Int) -> Int? {
        guard let end = end(ofPrefix: word, at: index) else { return nil }
        return isLetter(end) ? nil : end
    }

    /// Where the ASCII text ends if it stands at `index`, whatever its case; else nil.
    func end(ofPrefix prefix: StaticString, at index: Int) -> Int? {
        prefix.withUTF8Buffer { bytes in
            for (offset, byte) in bytes.enumerated() where self[index + offset].lowered != UInt32(byte).lowered {
                return nil
            }
            return index + bytes.count
        }
    }

    /// The letters from `index` on in lower case, and where they end.
    func word(at index: Int) -> (text: String, end: Int) {
        let end = skipLetters(index)
        return (string(index..<end).lowercased(), end)
    }
}

extension UInt32 {
    /// An ASCII capital as a small letter; all else as it is.
    var lowered: UInt32 { self &- 0x41 < 26 ? self | 0x20 : self }

    var isLetterCode: Bool {
        if self < 0x80 { return (self | 0x20) &- 0x61 < 26 }
        if self < 0xAA { return false }
        if self >= 0xC0, self < 0x250 { return self != 0xD7 && self != 0xF7 }
        return Unicode.Scalar(self)?.properties.isAlphabetic ?? false
    }
}
