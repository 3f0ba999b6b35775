/// How many of the words of a text, and of their runs, a model knows.
struct Familiarity: Hashable, Sendable {
    /// Occurrences of features of text made of words.
    var read = 0
    /// Those of them that are in the vocabulary.
    var known = 0

    /// The share that is not known, 0…1; 1 where nothing was read.
    var unknownShare: Double { read > 0 ? Double(read - known) / Double(read) : 1 }

    /// Whether the features of a field count: names of files are often missing, and runs of characters are known or not
    /// whatever the text is about.
    static func counts(_ field: TextField) -> Bool { field.unit == .words && field.source != .filename }
}
