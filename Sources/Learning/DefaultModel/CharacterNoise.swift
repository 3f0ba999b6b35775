import Mathematics

/// Writes a text as a poor scan might read: letters are taken for others of the same shape, blanks come and go.
///
/// The confusions are the common ones of OCR engines (Rice, Nartker and Nagy 1999, "Optical Character Recognition: An
/// Illustrated Guide to the Frontier", chapter 3).
struct CharacterNoise {
    private static let confusions: [Character: [String]] = [
        "l": ["1", "i", "I"], "1": ["l"], "i": ["l", "1"], "I": ["l", "1"], "o": ["c", "0"], "O": ["0", "Q"],
        "0": ["O"],
        "e": ["c", "o"], "c": ["e", "o"], "a": ["o", "u"], "h": ["b", "li"], "b": ["h", "6"], "n": ["ri", "u"],
        "m": ["rn", "in"], "u": ["ii", "n"], "t": ["f", "l"], "f": ["t", "l"], "r": ["i"], "s": ["5", "z"], "S": ["5"],
        "B": ["8", "R"], "g": ["q", "9"], "w": ["vv"], "d": ["cl"], "E": ["F", "B"], "D": ["O"], "C": ["G"], "G": ["C"],
        "T": ["I"], "N": ["H"], "M": ["IVI"], "A": ["4"], ".": ["", ","], ",": [".", ""], "'": [""],
    ]

    /// The share of characters that are misread, 0…1.
    let rate: Double

    /// The text as misread; the same generator gives the same text.
    func misread(_ text: String, using random: inout SeededRandom) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text {
            guard random.unit() < rate else {
                result.append(character)
                continue
            }
            if let choices = Self.confusions[character] {
                result += random.element(of: choices)
            } else if character != " " || random.unit() < 0.5 {
                result.append(character)
            }
        }
        return result
    }
}
