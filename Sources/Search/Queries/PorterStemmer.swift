/// Reduces English words to stems: `assignments`, `assigned` and `assigning` all become `assign`.
///
/// The algorithm is M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980) 130–137, with the two
/// departures of its author's later programs, which SQLite's `porter` tokenizer shares: words of one or two letters are
/// left alone, and step 2 has `-bli` for `-abli` and `-logi`.
package enum PorterStemmer {
    /// The stem of a word in lower case; words with other signs than the letters a to z are returned as they are.
    package static func stem(_ word: String) -> String {
        var letters = Array(word.utf8)
        stem(&letters)
        return String(decoding: letters, as: UTF8.self)
    }

    /// Makes a word in lower case, in UTF-8, its stem, as `stem(_:)` does; the first letter stays.
    static func stem(_ letters: inout [UInt8]) {
        guard letters.count > 2, letters.allSatisfy({ $0 &- 0x61 < 26 }) else { return }
        var stem = PorterStem(letters)
        // The array is the stem's alone, so that no step copies it.
        letters = []
        stem.removePlurals()
        stem.removePastAndProgressive()
        stem.turnFinalY()
        stem.replaceSuffix(Self.doubleSuffixes, minimumMeasure: 1)
        stem.replaceSuffix(Self.adjectiveSuffixes, minimumMeasure: 1)
        stem.removeLastSuffix(Self.lastSuffixes)
        stem.tidy()
        letters = stem.letters
    }

    /// Step 2 of the paper.
    private static let doubleSuffixes = SuffixRules(
        """
        ational ate, tional tion, enci ence, anci ance, izer ize, bli ble, alli al, entli ent, eli e, ousli ous,
        ization ize, ation ate, ator ate, alism al, iveness ive, fulness ful, ousness ous, aliti al, iviti ive,
        biliti ble, logi log
        """
    )

    /// Step 3 of the paper.
    private static let adjectiveSuffixes = SuffixRules("icate ic, ative, alize al, iciti ic, ical ic, ful, ness")

    /// Step 4 of the paper.
    private static let lastSuffixes = SuffixRules(
        """
        al, ance, ence, er, ic, able, ible, ant, ement, ment, ent, ion, ou, ism, ate, iti, ous, ive, ize
        """
    )
}
