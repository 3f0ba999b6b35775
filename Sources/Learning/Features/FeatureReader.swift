import TextAnalysis

/// Reads the features of samples, as 64-bit names.
struct FeatureReader: Sendable {
    /// An opening is sought behind up to this many marks of a filing.
    private static let mostMarks = 100

    let configuration: VectorizerConfiguration
    private let maximumWords: Int
    private let allowedWords: [Set<String>?]

    init(_ configuration: VectorizerConfiguration) {
        self.configuration = configuration
        maximumWords =
            configuration.fields.map { $0.maximumWords + ($0.source == .opening ? Self.mostMarks : 0) }.max() ?? 0
        allowedWords = configuration.fields.map { $0.words.map(Set.init) }
    }

    /// The words of the sample's text, up to the most that any field wants.
    func words(of sample: TextSample) -> WordList {
        WordList(sample.text, maximumWords: maximumWords, foldsNumbers: configuration.foldsNumbers)
    }

    /// Calls `body` for each occurrence of a feature, field by field.
    func forEachFeature(of sample: TextSample, words: WordList, _ body: (UInt64, FeaturePlace) -> Void) {
        for (index, field) in configuration.fields.enumerated() {
            forEachFeature(of: hashes(of: index, sample: sample, words: words), in: index, rules: field, body)
        }
    }

    /// The words of a field, in order.
    func hashes(of field: Int, sample: TextSample, words: WordList) -> [UInt64] {
        let rules = configuration.fields[field]
        switch rules.source {
        case .text: return Array(words.hashes.prefix(rules.maximumWords))
        case .opening: return words.unmarked.prefix(rules.maximumWords).map { words.hashes[$0] }
        case .filename: return filenameWords(of: field, sample: sample).map { FeatureHash.word($0.utf8) }
        }
    }

    /// What a person calls the feature at that place.
    func name(of place: FeaturePlace, sample: TextSample, words: WordList) -> String {
        let rules = configuration.fields[place.field]
        let indices = place.isPair ? [place.first, place.last] : Array(place.first...place.last)
        let filename = rules.source == .filename ? filenameWords(of: place.field, sample: sample) : []
        let spelled = indices.map { index in
            switch rules.source {
            case .text: words.word(at: index, foldsNumbers: configuration.foldsNumbers)
            case .opening: words.word(at: words.unmarked[index], foldsNumbers: configuration.foldsNumbers)
            case .filename: filename[index]
            }
        }
        return "\(rules.name): \(spelled.joined(separator: place.isPair ? " … " : " "))"
    }

    private func filenameWords(of field: Int, sample: TextSample) -> [String] {
        guard let filename = sample.filename else { return [] }
        let tokens = FilenameTokens.tokens(of: filename).prefix(configuration.fields[field].maximumWords)
        guard let allowed = allowedWords[field] else { return Array(tokens) }
        return tokens.filter(allowed.contains)
    }

    private func forEachFeature(
        of hashes: [UInt64],
        in field: Int,
        rules: TextField,
        _ body: (UInt64, FeaturePlace) -> Void
    ) {
        for first in hashes.indices {
            let single = FeatureHash.feature(field: field, hashes[first])
            body(single, FeaturePlace(field: field, first: first, last: first, isPair: false))
            var run = single
            for last in first + 1..<max(first + 1, min(hashes.count, first + rules.longestRun)) {
                run = FeatureHash.joined(run, hashes[last], gap: 0)
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
