import Documents

/// The lines of a page, and the pieces of each that gaps of a form or a second column separate.
struct PageLines {
    /// A stretch without gaps of three blanks or a tab.
    struct Segment {
        var range: Range<Int>
        var line: Int
        /// From 0, in the order of the line.
        var column: Int
        /// nil where the page has no geometry.
        var box: BoundingBox?
    }

    private static let maximumPlaces = 4_000

    /// The segments of each line that is not empty, in order.
    let lines: [[Segment]]
    /// All segments, in the order of the text.
    let segments: [Segment]
    /// Whether every segment has a place on the page, and they are few enough to be compared with one another.
    let hasPlaces: Bool

    /// - Parameter page: tells the places of the words; nil when they do not matter.
    init(_ text: ScalarText, page: Page? = nil) {
        var lines: [[Segment]] = []
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, !text.isLineEnd(end) { end += 1 }
            let segments = SegmentCutter(text: text).segments(of: start..<end)
            if !segments.isEmpty {
                let line = lines.count
                lines.append(
                    segments.enumerated().map { column, range in
                        Segment(
                            range: range,
                            line: line,
                            column: column,
                            box: page.flatMap { Self.box(of: range, on: $0) }
                        )
                    }
                )
            }
            start = end + 1
        }
        self.lines = lines
        segments = lines.flatMap(\.self)
        hasPlaces = (1...Self.maximumPlaces).contains(segments.count) && segments.allSatisfy { $0.box != nil }
    }

    private static func box(of range: Range<Int>, on page: Page) -> BoundingBox? {
        let boxes = page.boxes(of: TextSpan(range.lowerBound, range.upperBound))
        return boxes.dropFirst().reduce(boxes.first) { $0?.union($1) }
    }
}
