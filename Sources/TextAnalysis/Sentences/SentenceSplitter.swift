/// Splits running text into sentences, with the abbreviations of contracts in mind.
package enum SentenceSplitter {
    /// The sentences in order, in Unicode scalars of the text, without the white space between them.
    ///
    /// A sentence ends at `. ! ?` with closing quotes and brackets behind, where white space and then a capital, a
    /// digit, an opening quote or bracket follows; and at an empty line or form feed. It does not end after an
    /// abbreviation (`No.`, `Sec.`, `Inc.`, `a.m.`), a single initial or a number at the start of a line (`12.`).
    package static func sentences(in text: String) -> [Range<Int>] {
        let scalars = Array(text.unicodeScalars)
        return sentences(in: scalars, range: 0..<scalars.count)
    }

    /// The sentences within a range of the scalars.
    static func sentences(in scalars: [Unicode.Scalar], range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start: Int?
        var index = range.lowerBound
        func close(at end: Int) {
            guard let first = start else { return }
            var end = end
            while end > first, scalars[end - 1].isBlank { end -= 1 }
            if end > first { sentences.append(first..<end) }
            start = nil
        }
        while index < range.upperBound {
            let scalar = scalars[index]
            if scalar.isBlank {
                if start != nil, endsParagraph(at: index, in: scalars, before: range.upperBound) { close(at: index) }
                index += 1
                continue
            }
            if start == nil { start = index }
            index += 1
            guard scalar == "." || scalar == "!" || scalar == "?" else { continue }
            let end = afterClosers(index, in: scalars, before: range.upperBound)
            guard continuesWithSentence(at: end, in: scalars, before: range.upperBound) else { continue }
            if scalar == ".", isAbbreviation(endingAt: index - 1, from: start ?? 0, in: scalars) { continue }
            close(at: end)
            index = end
        }
        close(at: range.upperBound)
        return sentences
    }

    private static func endsParagraph(at index: Int, in scalars: [Unicode.Scalar], before end: Int) -> Bool {
        if scalars[index] == "\u{0C}" { return true }
        guard scalars[index] == "\n" else { return false }
        var next = index + 1
        while next < end, scalars[next] == " " || scalars[next] == "\t" || scalars[next] == "\r" { next += 1 }
        return next < end && (scalars[next] == "\n" || scalars[next] == "\u{0C}")
    }

    private static func afterClosers(_ index: Int, in scalars: [Unicode.Scalar], before end: Int) -> Int {
        var index = index
        while index < end, "\"')]”’".unicodeScalars.contains(scalars[index]) { index += 1 }
        return index
    }

    private static func continuesWithSentence(at index: Int, in scalars: [Unicode.Scalar], before end: Int) -> Bool {
        guard index < end else { return true }
        guard scalars[index].isBlank else { return false }
        var next = index
        while next < end, scalars[next].isBlank { next += 1 }
        guard next < end else { return true }
        let scalar = scalars[next]
        return scalar.properties.isUppercase || scalar.isDigit || "\"'([“‘§".unicodeScalars.contains(scalar)
    }

    /// Whether the word before the period at `period` does not end a sentence.
    private static func isAbbreviation(endingAt period: Int, from start: Int, in scalars: [Unicode.Scalar]) -> Bool {
        var first = period
        while first > start, !scalars[first - 1].isBlank, scalars[first - 1] != "(" { first -= 1 }
        guard first < period else { return false }
        let word = scalars[first..<period]
        if first == start, word.allSatisfy({ $0.isDigit || $0 == "." }) { return true }
        if word.count == 1, word[first].properties.isAlphabetic { return true }
        guard word.count <= 8 else { return false }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: word)
        return Abbreviations.contains(String(text).lowercased())
    }
}
