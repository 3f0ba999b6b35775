import Documents

/// Where on a page of a PDF lines to sign on may be, so that no more of it is drawn than need be; in points.
struct SigningBands {
    private enum Size {
        static let length = 50.0...420.0
        static let thickness = 4.0
        /// What is drawn above and below a line: ink on it, stamps over it.
        static let above = 60.0
        static let below = 42.0
        /// No caption is farther from its line, up or down.
        static let caption = 150.0
        /// Ruling of a table meets others at its ends.
        static let corner = 3.0
        /// Underlined words end that near above a line or below it.
        static let underlined = 6.0
        /// A line is found where it was expected, give or take.
        static let tolerance = 5.0
    }
    /// From this share on a picture may be the page, and its lines are in it.
    private static let largePicture = 0.25
    private static let underlinedShare = 0.6

    /// The lines that one could sign on.
    private let lines: [BoundingBox]
    /// The stretches to be drawn, from top to bottom and apart from one another.
    let bands: [BoundingBox]

    /// - Parameter words: of the page; without a caption among them there are no bands.
    init(_ page: SeenPage, words: [Word]) {
        let captions = words.filter { SigningCues.isCaption($0.text) }.compactMap(\.box)
        guard !captions.isEmpty else {
            (lines, bands) = ([], [])
            return
        }
        let area = page.width * page.height
        if page.pictures.contains(where: { $0.box.width * $0.box.height > Self.largePicture * area }) {
            (lines, bands) = ([page.bounds], [page.bounds])
            return
        }
        let typed = words.filter { SigningCues.isLine($0.text) }.compactMap(\.box)
        lines = (typed + Self.drawn(page.rules(), words: words)).filter { line in
            captions.contains { abs($0.y + $0.height / 2 - line.y) <= Size.caption }
        }
        bands = Self.bands(around: lines, on: page.bounds)
    }

    /// Whether a line that was found is one of those that the bands were drawn for, with all that is around it.
    func isExpected(_ line: BoundingBox) -> Bool {
        lines.contains { expected in
            line.y + line.height >= expected.y - Size.tolerance
                && line.y <= expected.y + expected.height + Size.tolerance
                && line.x <= expected.x + expected.width && line.x + line.width >= expected.x
        }
    }

    /// The level ones that neither underline words nor belong to a table.
    private static func drawn(_ rules: [BoundingBox], words: [Word]) -> [BoundingBox] {
        let uprights = rules.filter { $0.height > Size.thickness }
        return rules.filter { rule in
            guard rule.height <= Size.thickness, Size.length.contains(rule.width) else { return false }
            let isRuling = uprights.contains { upright in
                upright.y <= rule.y + rule.height + Size.corner && upright.y + upright.height >= rule.y - Size.corner
                    && min(abs(upright.x - rule.x), abs(upright.x - rule.x - rule.width)) <= Size.corner
            }
            return !isRuling && !isUnderlining(rule, words: words)
        }
    }

    private static func isUnderlining(_ rule: BoundingBox, words: [Word]) -> Bool {
        let covered = words.reduce(0.0) { sum, word in
            guard let box = word.box, box.y < rule.y, abs(box.y + box.height - rule.y) <= Size.underlined else {
                return sum
            }
            return sum + max(0, min(box.x + box.width, rule.x + rule.width) - max(box.x, rule.x))
        }
        return covered > underlinedShare * rule.width
    }

    private static func bands(around lines: [BoundingBox], on page: BoundingBox) -> [BoundingBox] {
        var bands: [BoundingBox] = []
        for line in lines.sorted(by: { $0.y < $1.y }) {
            let top = max(line.y - Size.above, 0)
            let bottom = min(line.y + line.height + Size.below, page.height)
            guard bottom > top else { continue }
            if let last = bands.last, last.y + last.height >= top {
                bands[bands.count - 1].height = max(last.height, bottom - last.y)
            } else {
                bands.append(BoundingBox(x: 0, y: top, width: page.width, height: bottom - top))
            }
        }
        return bands
    }
}
