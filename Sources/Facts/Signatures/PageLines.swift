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
            let segments = Self.segments(of: start..<end, in: text)
            if !segments.isEmpty { lines.append(segments) }
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
}
