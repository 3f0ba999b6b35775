import Documents

/// Writes a page's text word by word and remembers where each word stands.
///
/// Every reader makes its pages here, so one invariant holds everywhere: the scalars of the text at a word's span are
/// the word's text.
struct PageTextBuilder {
    private var text = ""
    private var length = 0
    /// Before the next word; the strongest one asked for wins.
    private var separator = WordSeparator.space
    private(set) var words: [Word] = []

    /// Whether no word was written yet.
    var isEmpty: Bool { words.isEmpty }

    /// Appends a word; white space inside makes several of it, which share the box by their lengths.
    mutating func append(_ raw: some StringProtocol, confidence: Double = 1, box: BoundingBox? = nil) {
        let parts = TextCleaner.wordsOfLine(raw)
        guard parts.count > 1, let box else {
            for part in parts { append(clean: part, confidence: confidence, box: box) }
            return
        }
        let lengths = parts.map { Double($0.unicodeScalars.count) }
        let total = lengths.reduce(0, +) + Double(parts.count - 1)
        var x = box.x
        for (part, partLength) in zip(parts, lengths) {
            let width = box.width * partLength / total
            append(
                clean: part,
                confidence: confidence,
                box: BoundingBox(x: x, y: box.y, width: width, height: box.height)
            )
            x += width + box.width / total
        }
    }

    /// Appends a line whose cells are separated by tabs.
    mutating func append(line: some StringProtocol) {
        for cell in line.split(separator: "\t") {
            append(cell)
            endCell()
        }
        endLine()
    }

    /// The next word is in the next column of a table.
    mutating func endCell() { separator = max(separator, .tab) }

    /// The next word starts a line.
    mutating func endLine() { separator = max(separator, .line) }

    /// The next word starts a paragraph.
    mutating func endParagraph() { separator = max(separator, .paragraph) }

    /// The page with all that was written.
    func page(number: Int, width: Double? = nil, height: Double? = nil, source: Page.Source = .textLayer) -> Page {
        Page(number: number, width: width, height: height, source: source, text: text, words: words)
    }

    private mutating func append(clean word: String, confidence: Double, box: BoundingBox?) {
        if !words.isEmpty {
            text += separator.text
            length += separator.length
        }
        separator = .space
        words.append(Word(text: word, confidence: confidence, box: box, offset: length))
        text += word
        length += word.unicodeScalars.count
    }
}
