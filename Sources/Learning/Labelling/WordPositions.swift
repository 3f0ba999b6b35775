import TextAnalysis

/// Where each word of a stretch of text stands, ready to be asked for patterns.
struct WordPositions {
    /// By word: its places, ascending.
    private var places: [UInt64: [Int]] = [:]

    init(_ words: some Sequence<UInt64>) {
        for (place, word) in words.enumerated() { places[word, default: []].append(place) }
    }

    /// Whether there is no word at all.
    var isEmpty: Bool { places.isEmpty }

    /// The places of a word, ascending.
    func places(of word: UInt64) -> [Int] { places[word] ?? [] }
}

/// The parts of a sample that labelling rules look at.
struct RulePlaces {
    let title: WordPositions
    let text: WordPositions
    let filename: WordPositions

    /// - Parameters:
    ///   - titleWords: So many words from the start are the title; the marks of a filing do not count.
    ///   - textWords: So many words from the start are the text.
    init(of sample: TextSample, titleWords: Int, textWords: Int) {
        let words = WordList(sample.text, maximumWords: textWords, foldsNumbers: false, findsMarks: true)
        title = WordPositions(words.unmarked.prefix(titleWords).lazy.map { words.hashes[$0] })
        text = WordPositions(words.hashes)
        let name = sample.filename.map(FilenameTokens.tokens) ?? []
        filename = WordPositions(name.lazy.map { FeatureHash.word($0.utf8) })
    }
}
