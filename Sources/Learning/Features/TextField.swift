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

    /// What a field's features are made of.
    package enum Unit: String, Hashable, Sendable, Codable {
        /// Words, and runs of neighbouring words.
        case words
        /// Runs of characters within words.
        case characters
    }

    /// As explanations call it: `title`, `text`, `file name`; unique within a configuration.
    package var name: String
    package var source: Source
    /// A field of characters reads the whole `text`, without the rules for words.
    package var unit: Unit
    /// Words beyond are not read.
    package var maximumWords: Int
    /// 1 where single words are features, 2 where the shortest run is a pair, and so on.
    package var shortestRun: Int
    /// 1 for words alone, 2 for pairs of neighbours too, …, at most 3; of characters at most 8.
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
        unit: Unit = .words,
        maximumWords: Int,
        shortestRun: Int = 1,
        longestRun: Int = 2,
        skips: Int = 0,
        weight: Double = 1,
        minimumGroups: Int = 1,
        words: [String]? = nil
    ) {
        self.name = name
        self.source = source
        self.unit = unit
        self.maximumWords = maximumWords
        self.shortestRun = shortestRun
        self.longestRun = longestRun
        self.skips = skips
        self.weight = weight
        self.minimumGroups = minimumGroups
        self.words = words.map { Array(Set($0)).sorted() }
        precondition(isUsable, "a field's runs are \(shortestRun) to \(longestRun) \(unit.rawValue)")
    }

    /// Whether the lengths of runs and the limits are such as can be read.
    var isUsable: Bool {
        let most = unit == .words ? 3 : 8
        return shortestRun >= 1 && shortestRun <= longestRun && longestRun <= most && skips >= 0 && maximumWords >= 0
            && (unit == .words || source == .text)
    }
}

extension TextField {
    /// Fields of models of format 1 have no unit and no shortest run.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        source = try container.decode(Source.self, forKey: .source)
        unit = try container.decodeIfPresent(Unit.self, forKey: .unit) ?? .words
        maximumWords = try container.decode(Int.self, forKey: .maximumWords)
        shortestRun = try container.decodeIfPresent(Int.self, forKey: .shortestRun) ?? 1
        longestRun = try container.decode(Int.self, forKey: .longestRun)
        skips = try container.decode(Int.self, forKey: .skips)
        weight = try container.decode(Double.self, forKey: .weight)
        minimumGroups = try container.decode(Int.self, forKey: .minimumGroups)
        words = try container.decodeIfPresent([String].self, forKey: .words)
    }
}
