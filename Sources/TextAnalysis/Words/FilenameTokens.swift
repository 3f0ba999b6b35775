/// The words of a file's name.
///
/// `3rd_Amend-LeaseSuite200_2019-04-01.pdf` gives `3rd amend lease suite 200 2019 04 01`.
package enum FilenameTokens {
    private enum Kind {
        case lower, upper, digit, separator
    }

    /// The words in order, in lower case.
    ///
    /// The folder and the extension are dropped. Words end at every sign but letters and digits, where a capital
    /// follows a small letter (`LeaseSuite`), before the last capital of an acronym (`CAMStatement`), and between
    /// letters and digits; ordinals stay whole (`3rd`). Eight digits that read as a date come apart into year, month
    /// and day.
    package static func tokens(of name: String) -> [String] {
        let base = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return pieces(of: Array(withoutExtension(base).unicodeScalars)).flatMap(split)
    }

    /// An extension is what follows the last period: up to five letters and digits, among them a letter.
    private static func withoutExtension(_ name: String) -> Substring {
        guard let period = name.lastIndex(of: "."), period != name.startIndex else { return name[...] }
        let ending = name[name.index(after: period)...].utf8
        let isExtension =
            (1...5).contains(ending.count)
            && ending.allSatisfy { isLetter($0) || isDigit($0) }
            && ending.contains(where: isLetter)
        return isExtension ? name[..<period] : name[...]
    }

    private static func pieces(of scalars: [Unicode.Scalar]) -> [String] {
        let kinds = scalars.map(kind)
        var pieces: [String] = []
        var current = String.UnicodeScalarView()
        for index in scalars.indices {
            if index > 0, breaks(before: index, kinds: kinds, scalars: scalars), !current.isEmpty {
                pieces.append(String(current).lowercased())
                current = String.UnicodeScalarView()
            }
            if kinds[index] != .separator { current.append(scalars[index]) }
        }
        if !current.isEmpty { pieces.append(String(current).lowercased()) }
        return pieces
    }

    private static func breaks(before index: Int, kinds: [Kind], scalars: [Unicode.Scalar]) -> Bool {
        switch (kinds[index - 1], kinds[index]) {
        case (_, .separator), (.separator, _), (.lower, .upper): return true
        case (.upper, .lower): return false
        case (.upper, .upper): return index + 1 < kinds.count && kinds[index + 1] == .lower
        case (.digit, .lower), (.digit, .upper): return !isOrdinalSuffix(at: index, kinds: kinds, scalars: scalars)
        case (.lower, .digit), (.upper, .digit): return true
        default: return false
        }
    }

    private static func isOrdinalSuffix(at index: Int, kinds: [Kind], scalars: [Unicode.Scalar]) -> Bool {
        guard index + 1 < scalars.count else { return false }
        let suffix = String(scalars[index]).lowercased() + String(scalars[index + 1]).lowercased()
        guard ["st", "nd", "rd", "th"].contains(suffix) else { return false }
        guard index + 2 < kinds.count, kinds[index] == .lower else { return true }
        return kinds[index + 2] != .lower
    }

    /// `20190401` becomes `2019`, `04`, `01`; all else stays as it is.
    private static func split(_ piece: String) -> [String] {
        let digits = Array(piece.utf8)
        guard digits.count == 8, digits.allSatisfy(isDigit) else { return [piece] }
        let parts = [piece.prefix(4), piece.dropFirst(4).prefix(2), piece.suffix(2)].map(String.init)
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3, (1900...2099).contains(numbers[0]), (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        else { return [piece] }
        return parts
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.numericType == .decimal { return .digit }
        if properties.isUppercase { return .upper }
        return properties.isAlphabetic || properties.generalCategory == .nonspacingMark ? .lower : .separator
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
