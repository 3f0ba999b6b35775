import TextAnalysis

/// Reads the features of samples, as 64-bit names.
struct FeatureReader: Sendable {
    /// An opening is sought behind up to this many marks of a filing.
    private static let mostMarks = 100

    let configuration: VectorizerConfiguration
    private let maximumWords: Int
    /// Whether any field leaves out the marks of a filing; telling them costs as much as all else about a word.
    private let findsMarks: Bool
    private let allowedHashes: [Set<UInt64>?]

    init(_ configuration: VectorizerConfiguration) {
        self.configuration = configuration
        maximumWords =
            configuration.fields.map { $0.maximumWords + ($0.source == .opening ? Self.mostMarks : 0) }.max() ?? 0
        findsMarks = configuration.fields.contains { $0.source == .opening }
        allowedHashes = configuration.fields.map { field in
            field.words.map { Set($0.map { FeatureHash.word($0.utf8) }) }
        }
    }

    /// The words of the sample's text, up to the most that any field wants.
    func words(of sample: TextSample) -> WordList {
        WordList(
            sample.text,
            maximumWords: maximumWords,
            foldsNumbers: configuration.foldsNumbers,
            findsMarks: findsMarks
        )
    }

    /// Calls `body` for each occurrence of a feature, field by field.
    func forEachFeature(of sample: TextSample, words: WordList, _ body: (UInt64, FeaturePlace) -> Void) {
        for (field, rules) in configuration.fields.enumerated() {
            guard rules.unit == .characters else {
                forEachWordFeature(of: sample, words: words, field: field, body)
                continue
            }
            CharacterRuns(lengths: rules.shortestRun...rules.longestRun).forEach(in: words.text) { hash, bytes in
                let place = FeaturePlace(
                    field: field,
                    first: bytes.lowerBound,
                    last: bytes.upperBound - 1,
                    isPair: false
                )
                body(FeatureHash.feature(field: field, hash), place)
            }
        }
    }

    /// Calls `body` for each occurrence of a feature of a field of words.
    func forEachWordFeature(
        of sample: TextSample,
        words: WordList,
        field: Int,
        _ body: (UInt64, FeaturePlace) -> Void
    ) {
        let rules = configuration.fields[field]
        if rules.source == .filename {
            let hashes = filenameWords(of: field, sample: sample).map { FeatureHash.word($0.utf8) }
            forEachFeature(of: hashes, in: field, rules: rules, body)
        } else if rules.source == .text, allowedHashes[field] == nil, words.hashes.count <= rules.maximumWords {
            forEachFeature(of: words.hashes, in: field, rules: rules, body)
        } else {
            forEachFeature(
                of: textWords(of: field, words: words).map { words.hashes[$0] },
                in: field,
                rules: rules,
                body
            )
        }
    }

    /// The words of a field that reads the text, by their places in the list.
    func textWords(of field: Int, words: WordList) -> [Int] {
        let rules = configuration.fields[field]
        let places =
            rules.source == .opening
            ? Array(words.unmarked.prefix(rules.maximumWords))
            : Array(0..<min(words.hashes.count, rules.maximumWords))
        guard let allowed = allowedHashes[field] else { return places }
        return places.filter { allowed.contains(words.hashes[$0]) }
    }

    /// The words of a file's name that a field reads.
    func filenameWords(of field: Int, sample: TextSample) -> [String] {
        guard let filename = sample.filename else { return [] }
        let tokens = FilenameTokens.tokens(of: filename).prefix(configuration.fields[field].maximumWords)
        guard let allowed = allowedHashes[field] else { return Array(tokens) }
        return tokens.filter { allowed.contains(FeatureHash.word($0.utf8)) }
    }

    private func forEachFeature(
        of hashes: [UInt64],
        in field: Int,
        rules: TextField,
        _ body: (UInt64, FeaturePlace) -> Void
    ) {
        for first in hashes.indices {
            let single = FeatureHash.feature(field: field, hashes[first])
            if rules.shortestRun == 1 {
                body(single, FeaturePlace(field: field, first: first, last: first, isPair: false))
            }
            var run = single
            for last in first + 1..<max(first + 1, min(hashes.count, first + rules.longestRun)) {
                run = FeatureHash.joined(run, hashes[last], gap: 0)
                guard last - first + 1 >= rules.shortestRun else { continue }
                body(run, FeaturePlace(field: field, first: first, last: last, isPair: false))
            }
            guard rules.skips > 0 else { continue }
            for last in first + 2..<max(first + 2, min(hashes.count, first + 2 + rules.skips)) {
                let pair = FeatureHash.joined(single, hashes[last], gap: 1)
                body(pair, FeaturePlace(field: field, first: first, last: last, isPair: true))
            }
        }
    }
}
