/// Reduces English words to stems: `assignments`, `assigned` and `assigning` all become `assign`.
///
/// The algorithm is M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137, with the two
/// departures of its author's later programs, which SQLite's `porter` tokenizer shares: words of one or two letters are
/// left alone, and step 2 has `-bli` for `-abli` and `-logi`.
package enum PorterStemmer {
    /// The stem of a word in lower case; words with other signs than the letters a to z are returned as they are.
    package static func stem(_ word: String) -> String {
        let letters = Array(word.utf8)
        guard letters.count > 2, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
        var stem = PorterStem(letters)
        stem.removePlurals()
        stem.removePastAndProgressive()
        stem.turnFinalY()
        stem.replaceSuffix(Self.doubleSuffixes, minimumMeasure: 1)
        stem.replaceSuffix(Self.adjectiveSuffixes, minimumMeasure: 1)
        stem.removeLastSuffix(Self.lastSuffixes)
        stem.tidy()
        return String(decoding: stem.letters, as: UTF8.self)
    }

    /// Step 2 of the paper.
    private static let doubleSuffixes = rules(
        """
        ational ate, tional tion, enci ence, anci ance, izer ize, bli ble, alli al, entli ent, eli e, ousli ous,
        ization ize, ation ate, ator ate, alism al, iveness ive, fulness ful, ousness ous, aliti al, iviti ive,
        biliti ble, logi log
        """
    )

    /// Step 3 of the paper.
    private static let adjectiveSuffixes = rules("icate ic, ative, alize al, iciti ic, ical ic, ful, ness")

    /// Step 4 of the paper.
    private static let lastSuffixes = rules(
        """
        al, ance, ence, er, ic, able, ible, ant, ement, ment, ent, ion, ou, ism, ate, iti, ous, ive, ize
        """
    )

    /// The longest suffix comes first, so that the first that fits is the one to take.
    private static func rules(_ table: String) -> [PorterStem.Rule] {
        table.split(separator: ",")
            .map { line in
                let words = line.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
                return PorterStem.Rule(suffix: words[0], replacement: words.count > 1 ? words[1] : [])
            }
            .sorted { $0.suffix.count > $1.suffix.count }
    }
}
