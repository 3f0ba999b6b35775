/// Joins and splits blocks into passages of a good size.
struct PassagePacker {
    private struct Piece {
        var range: Range<Int>
        var words: Int
    }

    /// Heading lines in a row are one heading up to this length; beyond it they are a table of contents.
    private static let maximumHeadingBytes = 120

    private let scalars: [Unicode.Scalar]
    private let targetWords: Int
    private let maximumWords: Int
    private var passages: [PassageSpan] = []
    private var heading: String?
    private var section: [Piece] = []
    /// Whether the section has nothing but heading lines yet.
    private var hasBody = false

    init(scalars: [Unicode.Scalar], targetWords: Int, maximumWords: Int) {
        self.scalars = scalars
        self.targetWords = targetWords
        self.maximumWords = maximumWords
    }

    mutating func add(_ block: TextBlock) {
        if let text = block.heading {
            if hasBody { closeSection() }
            let joined = [heading, text].compactMap(\.self).joined(separator: " ")
            let continues = !section.isEmpty && block.isHeadingOnly && joined.utf8.count <= Self.maximumHeadingBytes
            heading = continues ? joined : text
        }
        if !block.isHeadingOnly { hasBody = true }
        let words = countWords(in: block.range)
        guard words > 0 else { return }
        if words <= maximumWords {
            section.append(Piece(range: block.range, words: words))
        } else {
            section += sentences(of: block.range)
        }
    }

    mutating func finish() -> [PassageSpan] {
        closeSection()
        return passages
    }

    private mutating func closeSection() {
        var groups: [Piece] = []
        for piece in section {
            if let last = groups.last, last.words < targetWords, last.words + piece.words <= maximumWords {
                groups[groups.count - 1] = joined(last, piece)
            } else {
                groups.append(piece)
            }
        }
        // A rest too small to say anything goes to its neighbour when there is room.
        if groups.count > 1, let rest = groups.last, rest.words < targetWords / 4,
            groups[groups.count - 2].words + rest.words <= maximumWords
        {
            groups.removeLast()
            groups[groups.count - 1] = joined(groups[groups.count - 1], rest)
        }
        passages += groups.map { PassageSpan(heading: heading, range: $0.range) }
        section = []
        hasBody = false
    }

    private func joined(_ first: Piece, _ second: Piece) -> Piece {
        Piece(range: first.range.lowerBound..<second.range.upperBound, words: first.words + second.words)
    }

    private func sentences(of range: Range<Int>) -> [Piece] {
        SentenceSplitter.sentences(in: scalars, range: range).flatMap { sentence in
            let words = countWords(in: sentence)
            return words <= maximumWords ? [Piece(range: sentence, words: words)] : cut(sentence)
        }
    }

    /// Cuts a sentence that is too long between words, each piece at the target.
    private func cut(_ range: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var current: Piece?
        forEachWord(in: range) { word in
            if let piece = current, piece.words < targetWords {
                current = joined(piece, Piece(range: word, words: 1))
            } else {
                if let piece = current { pieces.append(piece) }
                current = Piece(range: word, words: 1)
            }
        }
        if let piece = current { pieces.append(piece) }
        return pieces
    }

    private func countWords(in range: Range<Int>) -> Int {
        var count = 0
        forEachWord(in: range) { _ in count += 1 }
        return count
    }

    private func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
        var start: Int?
        for index in range {
            if scalars[index].isBlank {
                if let first = start { body(first..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let first = start { body(first..<range.upperBound) }
    }
}
