import Documents

/// Brings the words of a page into reading order: lines, columns, paragraphs.
enum PageLayout {
    /// How much farther than usual the next line stands when it starts a paragraph.
    private static let paragraphGap = 1.35
    /// The least indentation that starts a paragraph, in heights of the line.
    private static let indentation = 1.2

    /// Writes the words into `builder`, which then ends a paragraph.
    static func write(_ words: [LayoutWord], into builder: inout PageTextBuilder) {
        for flow in ColumnFinder.flows(of: LineFinder.lines(of: words)) {
            write(flow, into: &builder)
            builder.endParagraph()
        }
    }

    private static func write(_ flow: [TextLine], into builder: inout PageTextBuilder) {
        let pitches = zip(flow, flow.dropFirst()).map { $1.middle - $0.middle }
        let pitch = Median.of(pitches.filter { $0 > 0 }) ?? 0
        let margin = Median.of(flow.map(\.left)) ?? 0
        var previous: TextLine?
        for line in flow {
            if let previous, startsParagraph(line, after: previous, pitch: pitch, margin: margin) {
                builder.endParagraph()
            }
            write(line, into: &builder)
            builder.endLine()
            previous = line
        }
    }

    private static func startsParagraph(
        _ line: TextLine,
        after previous: TextLine,
        pitch: Double,
        margin: Double
    ) -> Bool {
        let usual = max(min(pitch, 3 * line.height), line.height)
        if line.middle - previous.middle > paragraphGap * usual { return true }
        let ratio = line.height / max(previous.height, 0.1)
        if ratio > 1.3 || ratio < 0.77 { return true }
        let isIndented = line.left > margin + indentation * line.height && previous.left < margin + 0.5 * line.height
        return isIndented && endsSentence(previous)
    }

    private static func endsSentence(_ line: TextLine) -> Bool {
        guard let last = line.words.last?.text.last else { return false }
        return ".;:!?”\"".contains(last)
    }

    private static func write(_ line: TextLine, into builder: inout PageTextBuilder) {
        var end: Double?
        for word in line.words {
            if let end, line.isCell(word, behind: end) { builder.endCell() }
            builder.append(word.text, confidence: word.confidence, box: word.box)
            end = max(end ?? word.right, word.right)
        }
    }
}
