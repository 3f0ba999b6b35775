/// One page: its text, and the words of that text with their places.
package struct Page: Hashable, Sendable, Codable {
    /// Where the words came from.
    package enum Source: String, Hashable, Sendable, Codable {
        case textLayer = "text_layer"
        case ocr
        /// A text layer, and beside it recognised words of pictures.
        case mixed
    }

    /// From 1.
    package var number: Int
    /// In points (1/72 inch); nil where the file has no page geometry.
    package var width: Double?
    /// In points (1/72 inch); nil where the file has no page geometry.
    package var height: Double?
    package var source: Source
    /// Lines end with `\n`; paragraphs are separated by an empty line.
    package var text: String
    /// In the order of `text`, of which each is a span.
    package var words: [Word]
    package var notes: PageNotes

    package init(
        number: Int,
        width: Double? = nil,
        height: Double? = nil,
        source: Source = .textLayer,
        text: String,
        words: [Word],
        notes: PageNotes = PageNotes()
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.source = source
        self.text = text
        self.words = words
        self.notes = notes
    }

    /// The mean confidence of the page's words, 0…1; nil when there are none.
    package var confidence: Double? { Self.meanConfidence(of: words) }

    /// The mean confidence of `words`, weighted by their length in characters; nil when there are none.
    package static func meanConfidence(of words: some Sequence<Word>) -> Double? {
        var sum = 0.0
        var weight = 0.0
        for word in words {
            let length = Double(word.text.unicodeScalars.count)
            sum += word.confidence * length
            weight += length
        }
        return weight > 0 ? sum / weight : nil
    }

    /// The words that share at least one scalar with `span`.
    ///
    /// Takes a binary search, so that a page of a whole book's length stays cheap.
    package func words(under span: TextSpan) -> ArraySlice<Word> {
        let first = firstWord { $0.span.end > span.start }
        let end = firstWord { $0.offset >= span.end }
        return words[first..<max(first, end)]
    }

    /// The index of the first word that is `past` some place in the text, or the count of words.
    private func firstWord(where past: (Word) -> Bool) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if past(words[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// The boxes that cover `span`, one for each line it touches, top first; empty where words have no boxes.
    package func boxes(of span: TextSpan) -> [BoundingBox] {
        var lines: [BoundingBox] = []
        for word in words(under: span) {
            guard let box = word.box else { continue }
            if let last = lines.last, last.sharesLine(with: box) {
                lines[lines.count - 1] = last.union(box)
            } else {
                lines.append(box)
            }
        }
        return lines
    }
}
