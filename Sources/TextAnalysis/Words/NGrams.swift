/// Runs of neighbouring words or characters.
package enum NGrams {
    /// The runs of `sizes` words, joined by single spaces; by position, then by size, shorter first.
    ///
    /// - Parameters:
    ///   - words: In the order of the text.
    ///   - sizes: The numbers of words in a run, from 1.
    /// - Returns: None for fewer words than the smallest size.
    package static func words(_ words: some Collection<some StringProtocol>, sizes: ClosedRange<Int>) -> [String] {
        precondition(sizes.lowerBound >= 1, "a run has at least one word")
        let words = words.map { String($0) }
        var grams: [String] = []
        grams.reserveCapacity(words.count * sizes.count)
        for start in words.indices {
            var gram = ""
            for size in 1...sizes.upperBound where start + size <= words.count {
                if size > 1 { gram += " " }
                gram += words[start + size - 1]
                if size >= sizes.lowerBound { grams.append(gram) }
            }
        }
        return grams
    }

    /// The runs of `sizes` characters (Unicode scalars) of the word between two marks: `<` before it, `>` after it.
    ///
    /// `rent` in threes is `<re ren ent nt>`. The marks tell a prefix from a middle (Bojanowski et al. 2017,
    /// "Enriching Word Vectors with Subword Information", section 3.2).
    ///
    /// - Parameters:
    ///   - word: One word; an empty one has no runs.
    ///   - sizes: The numbers of characters in a run, from 1.
    /// - Returns: By position, then by size.
    package static func characters(_ word: some StringProtocol, sizes: ClosedRange<Int>) -> [String] {
        precondition(sizes.lowerBound >= 1, "a run has at least one character")
        guard !word.isEmpty else { return [] }
        let scalars = ["<"] + Array(word.unicodeScalars) + [">"]
        var grams: [String] = []
        for start in scalars.indices {
            for size in sizes where start + size <= scalars.count {
                var gram = String.UnicodeScalarView()
                gram.append(contentsOf: scalars[start..<start + size])
                grams.append(String(gram))
            }
        }
        return grams
    }
}
