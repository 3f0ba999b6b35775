/// Reads whole numbers in words: `Twelve Thousand Five Hundred`, `forty-five`.
enum NumberWords {
    /// The number whose words start at `index`, and where the last of them ends.
    ///
    /// Nil where the words are no number or their order makes none.
    static func number(in text: ScalarText, at index: Int) -> (value: Int, end: Int)? {
        var (total, group, end) = (0, 0, index)
        var next = index
        var isEmpty = true
        while text.isLetter(next) {
            let (word, wordEnd) = text.word(at: next)
            if let small = smaller[word] {
                guard group % (small < 10 ? 10 : 100) == 0 || isEmpty else { return nil }
                group += small
            } else if word == "hundred", !isEmpty, group < 100 {
                group = max(1, group) * 100
            } else if let scale = scales[word], !isEmpty, group > 0 {
                total += group * scale
                group = 0
            } else if word == "and", !isEmpty, let small = smaller[text.word(at: text.skipSpace(wordEnd)).text],
                // `three and one-half` is no number of this kind.
                group % (small < 10 ? 10 : 100) == 0
            {
                next = text.skipSpace(wordEnd)
                continue
            } else {
                break
            }
            isEmpty = false
            end = wordEnd
            next = text[end] == 0x2D ? text.skipSpace(end + 1) : text.skipSpace(text[end] == 0x2C ? end + 1 : end)
            guard total < 1_000_000_000_000 else { return nil }
        }
        return isEmpty ? nil : (total + group, end)
    }

    /// Whether a number can begin with that letter, in lower case: `e f n o s t z`.
    static func canStart(with letter: UInt32) -> Bool {
        switch letter {
        case 0x65, 0x66, 0x6E, 0x6F, 0x73, 0x74, 0x7A: true
        default: false
        }
    }

    private static let scales = ["thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000]

    private static let smaller: [String: Int] = [
        "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
        "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
}
