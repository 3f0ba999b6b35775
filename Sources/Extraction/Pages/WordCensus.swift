import TextAnalysis

/// Whether the words of a text layer are words of a language, or what a broken map of characters makes of them.
struct WordCensus {
    /// More words than this do not change the answer.
    private static let maximumWords = 200
    /// Fewer words of letters say nothing.
    private static let minimumWords = 8
    /// Running English has 0.8 and more, lists of names about half, exchanged letters next to nothing.
    private static let soundShare = 0.5
    private static let soundPlausibility = 0.55

    /// The share of words of three letters and more that the dictionary knows; nil without dictionary, or with too few
    /// words of plain letters.
    let dictionaryShare: Double?
    /// Whether there is reason to look at the page before the words are believed.
    let isDoubtful: Bool

    init(_ words: [String], lexicon: Lexicon?) {
        let sample = Self.sample(of: words)
        let letters = sample.compactMap(Self.plainWord)
        if let lexicon, letters.count >= Self.minimumWords {
            dictionaryShare = Double(letters.count(where: lexicon.contains)) / Double(letters.count)
        } else {
            dictionaryShare = nil
        }
        if let dictionaryShare, dictionaryShare >= Self.soundShare {
            isDoubtful = false
        } else {
            isDoubtful = Self.isDoubtful(sample, letterCount: letters.count, isJudged: dictionaryShare != nil)
        }
    }

    /// Every how manieth word, so that the sample is from the whole page.
    private static func sample(of words: [String]) -> [String] {
        let step = max(1, words.count / maximumWords)
        return step == 1 ? words : stride(from: 0, to: words.count, by: step).map { words[$0] }
    }

    private static func isDoubtful(_ words: [String], letterCount: Int, isJudged: Bool) -> Bool {
        let solid = words.filter { !isRule($0) }
        guard solid.count >= minimumWords else { return false }
        // Words that are signs only come from maps that lead letters to signs.
        let readable = solid.count {
            $0.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
        }
        if 2 * readable < solid.count { return true }
        // Scripts other than the Latin one have no vowels to count and are not in the dictionary.
        if letterCount < minimumWords { return false }
        if LanguageDetector.language(of: words.joined(separator: " ")) != nil { return false }
        if isJudged { return true }
        return Plausibility.share(of: words, minimum: minimumWords).map { $0 < soundPlausibility } ?? false
    }

    /// The letters of a word without what stands around them; nil for what is short, has signs inside, or letters that
    /// English lacks.
    private static func plainWord(_ word: String) -> Substring? {
        let utf8 = word.utf8
        guard let first = utf8.firstIndex(where: isLetter), let last = utf8.lastIndex(where: isLetter) else {
            return nil
        }
        let core = word[first...last]
        guard core.utf8.count >= 3, core.utf8.allSatisfy({ isLetter($0) || $0 == 0x27 }) else { return nil }
        return core
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// Lines of dots, dashes and underscores.
    private static func isRule(_ word: String) -> Bool {
        word.utf8.allSatisfy { [0x2E, 0x2D, 0x5F, 0x3D, 0x2A].contains($0) }
    }
}
