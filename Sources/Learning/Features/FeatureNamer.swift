/// Says of the features of one sample what a person calls them, and where they stand.
struct FeatureNamer {
    private let configuration: VectorizerConfiguration
    private let words: WordList
    private let offsets: ScalarOffsets
    /// By field: the words that it reads, by their places in the list; none for fields of a file's name.
    private let read: [[Int]]
    /// By field: the words of the file's name that it reads; none for other fields.
    private let filenames: [[String]]

    init(_ reader: FeatureReader, sample: TextSample, words: WordList) {
        configuration = reader.configuration
        self.words = words
        offsets = ScalarOffsets(words.text)
        let fields = reader.configuration.fields
        read = fields.indices.map { field in
            fields[field].source == .filename || fields[field].unit == .characters
                ? [] : reader.textWords(of: field, words: words)
        }
        filenames = fields.indices.map { field in
            fields[field].source == .filename ? reader.filenameWords(of: field, sample: sample) : []
        }
    }

    /// `title: first amendment`, `kind: addendum … landlord`, `file name: lease`.
    func name(of place: FeaturePlace) -> String {
        let rules = configuration.fields[place.field]
        if rules.unit == .characters {
            return "\(rules.name): \(words.spelling(of: place.first..<place.last + 1).lowercased())"
        }
        let indices = place.isPair ? [place.first, place.last] : Array(place.first...place.last)
        let spelled =
            rules.source == .filename
            ? indices.map { filenames[place.field][$0] }
            : indices.map { words.word(at: read[place.field][$0], foldsNumbers: configuration.foldsNumbers) }
        return "\(rules.name): \(spelled.joined(separator: place.isPair ? " … " : " "))"
    }

    /// From its first to its last word, in Unicode scalars of the sample's text; nil in a file's name.
    func span(of place: FeaturePlace) -> Range<Int>? {
        let rules = configuration.fields[place.field]
        if rules.unit == .characters { return offsets.span(of: place.first..<place.last + 1) }
        guard rules.source != .filename else { return nil }
        let read = read[place.field]
        return offsets.span(of: words.places[read[place.first]].lowerBound..<words.places[read[place.last]].upperBound)
    }
}
