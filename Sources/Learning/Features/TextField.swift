/// A part of the sample that is read by its own rules, with a vocabulary and a weight of its own.
package struct TextField: Hashable, Sendable, Codable {
    /// Where a field's words come from.
    package enum Source: String, Hashable, Sendable, Codable {
        /// The text from its start.
        case text
        /// The text from its start, without the marks of a filing: exhibit numbers, file names, envelope numbers.
        case opening
        /// The words of the file's name.
        case filename
    }

    /// As explanations call it: `title`, `text`, `file name`; unique within a configuration.
    package var name: String
    package var source: Source
    /// Words beyond are not read.
    package var maximumWords: Int
    /// 1 for words alone, 2 for pairs of neighbours too, …, at most 3.
    package var longestRun: Int
    /// Beside neighbours, also pairs of words with up to this many words between them.
    package var skips: Int
    /// The length of the field's share of the vector.
    package var weight: Double
    /// Features of fewer groups of training samples are dropped: what only one family says is no evidence.
    package var minimumGroups: Int
    /// Only these words, in lower case, are read; nil reads all.
    package var words: [String]?

    package init(
        name: String,
        source: Source,
        maximumWords: Int,
        longestRun: Int = 2,
        skips: Int = 0,
        weight: Double = 1,
        minimumGroups: Int = 1,
        words: [String]? = nil
    ) {
        precondition((1...3).contains(longestRun), "runs have 1 to 3 words, not \(longestRun)")
        self.name = name
        self.source = source
        self.maximumWords = maximumWords
        self.longestRun = longestRun
        self.skips = skips
        self.weight = weight
        self.minimumGroups = minimumGroups
        self.words = words.map { Array(Set($0)).sorted() }
    }
}
