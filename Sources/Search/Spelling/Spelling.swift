/// How near one word is to another.
package enum Spelling {
    /// How many letters may be wrong in a word of that length: none in the shortest, where anything would do.
    package static func tolerance(for word: String) -> Int {
        switch word.count {
        case ..<4: 0
        case ..<8: 1
        default: 2
        }
    }

    /// How many letters must be put in, left out, replaced or swapped with a neighbour to make one of the other (optimal
    /// string alignment).
    package static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        var (before, last) = ([Int](), Array(0...right.count))
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var least = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    least = min(least, before[column - 1] + 1)
                }
                next.append(least)
            }
            (before, last) = (last, next)
        }
        return last[right.count]
    }

    /// The question with other words in the place of some; case of the rest and all signs stay.
    static func corrected(_ question: String, _ spellings: [String: String]) -> String {
        var (result, word) = ("", "")
        func flush() {
            result += spellings[TermAnalyzer.word(word)] ?? word
            word = ""
        }
        for character in question {
            if character.isLetter || character.isNumber {
                word.append(character)
            } else {
                flush()
                result.append(character)
            }
        }
        flush()
        return result
    }
}
