import Documents

/// Makes the evidence for spans of one page.
///
/// Finding the words below a span takes a binary search, so that a page of a whole book's length stays cheap.
struct EvidenceMaker {
    private let page: Page
    private let text: ScalarText
    /// Whether the words are in the order of the text, as readers write them; otherwise all are looked at.
    private let isOrdered: Bool

    init(page: Page, text: ScalarText) {
        self.page = page
        self.text = text
        isOrdered = zip(page.words, page.words.dropFirst()).allSatisfy { $0.offset <= $1.offset }
    }

    /// The evidence of a span.
    ///
    /// Its confidence is the finder's certainty times the mean confidence of the words that the span touches.
    func evidence(_ range: Range<Int>, certainty: Double) -> Evidence {
        let span = TextSpan(range.lowerBound, range.upperBound)
        let words = words(under: span)
        let excerpt = Page(number: page.number, source: page.source, text: "", words: words)
        return Evidence(
            text: text.string(range),
            page: page.number,
            span: span,
            boxes: excerpt.boxes(of: span),
            confidence: certainty * (excerpt.confidence ?? 1)
        )
    }

    private func words(under span: TextSpan) -> [Word] {
        guard isOrdered else { return page.words.filter { $0.span.overlaps(span) } }
        var (low, high) = (0, page.words.count)
        while low < high {
            let middle = (low + high) / 2
            if page.words[middle].offset < span.start { low = middle + 1 } else { high = middle }
        }
        // The word before may reach into the span.
        var index = max(0, low - 1)
        var words: [Word] = []
        while index < page.words.count, page.words[index].offset < span.end {
            if page.words[index].span.overlaps(span) { words.append(page.words[index]) }
            index += 1
        }
        return words
    }
}
