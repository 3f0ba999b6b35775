import Documents

/// Words that stand side by side, from left to right; never empty.
struct TextLine: Sendable {
    private(set) var words: [LayoutWord]

    init(_ word: LayoutWord) { words = [word] }

    /// The words given, which must be sorted from left to right; nil when there are none.
    init?(_ words: [LayoutWord]) {
        guard !words.isEmpty else { return nil }
        self.words = words
    }

    mutating func append(_ word: LayoutWord) { words.append(word) }

    var left: Double { words.first?.frame.x ?? 0 }
    var right: Double { words.lazy.map(\.right).max() ?? 0 }
    var top: Double { words.lazy.map(\.frame.y).min() ?? 0 }
    var bottom: Double { words.lazy.map(\.bottom).max() ?? 0 }
    /// The mean middle of the words.
    var middle: Double { words.reduce(0) { $0 + $1.middle } / Double(max(words.count, 1)) }
    /// The median height of the words.
    var height: Double { Median.of(words.map(\.frame.height)) ?? 0 }
}

/// The middle of a list of numbers.
enum Median {
    /// The upper median; nil for an empty list.
    static func of(_ numbers: [Double]) -> Double? {
        numbers.isEmpty ? nil : numbers.sorted()[numbers.count / 2]
    }
}
