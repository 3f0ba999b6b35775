/// The lines of a page, and the pieces of each that gaps of a form or a second column separate.
struct PageLines {
    /// A stretch without gaps of three blanks or a tab.
    struct Segment {
        var range: Range<Int>
        /// From 0, in the order of the line.
        var column: Int
    }

    /// The segments of each line that is not empty, in order.
    let lines: [[Segment]]

    init(_ text: ScalarText) {
        var lines: [[Segment]] = []
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, !text.isLineEnd(end) { end += 1 }
            let pieces = Self.segments(of: start..<end, in: text).flatMap { Self.columns(of: $0.range, in: text) }
            let segments = Self.joiningCaptions(pieces, in: text)
            if !segments.isEmpty {
                lines.append(segments.enumerated().map { Segment(range: $1, column: $0) })
            }
            start = end + 1
        }
        self.lines = lines
    }

    private static func segments(of line: Range<Int>, in text: ScalarText) -> [Segment] {
        var segments: [Segment] = []
        var start = text.skipBlanks(line.lowerBound)
        var index = start
        while index < line.upperBound {
            let next = text.skipBlanks(index)
            let isGap = next - index >= 3 || (index..<next).contains { text[$0] == 0x09 }
            if next >= line.upperBound || isGap {
                if index > start { segments.append(Segment(range: start..<index, column: segments.count)) }
                start = next
            }
            index = max(next, index + 1)
        }
        if start < line.upperBound, index > start {
            segments.append(Segment(range: start..<line.upperBound, column: segments.count))
        }
        return segments
    }

    /// Cuts a segment where its first caption comes again: `By: ______ By: ______`, as where a text layer has lost the gap
    /// between two columns.
    private static func columns(of range: Range<Int>, in text: ScalarText) -> [Range<Int>] {
        guard let first = SignatureLabel.label(in: text, at: range.lowerBound) else { return [range] }
        let caption = Array(text.codes[range.lowerBound..<first.end]).map(\.lowered)
        var columns: [Range<Int>] = []
        var start = range.lowerBound
        var index = first.end
        while index + caption.count <= range.upperBound {
            let isCaption =
                !text.isAlphanumeric(index - 1) && text.codes[index..<index + caption.count].map(\.lowered) == caption
            if isCaption {
                columns.append(trimmed(start..<index, in: text))
                start = index
            }
            index += isCaption ? caption.count : 1
        }
        return columns + [start..<range.upperBound]
    }

    /// Joins a caption that is a cell of its own with the cell behind it: `By:`, tab, `________`.
    private static func joiningCaptions(_ pieces: [Range<Int>], in text: ScalarText) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for piece in pieces {
            if let last = joined.last, isCaption(last, in: text),
                SignatureLabel.label(in: text, at: piece.lowerBound) == nil
            {
                joined[joined.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private static func isCaption(_ range: Range<Int>, in text: ScalarText) -> Bool {
        SignatureLabel.label(in: text, at: range.lowerBound)?.end == range.upperBound
    }

    private static func trimmed(_ range: Range<Int>, in text: ScalarText) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, text.isBlank(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }
}
