/// Finds the ruled lines of a page that one could sign on.
///
/// These are level and thin, some inches long, and not the ruling of a table or frame.
struct RuledLineFinder {
    /// In inches, but for the slope.
    private enum Size {
        static let length = 0.75...5.8
        static let short = 1.4
        static let run = 0.5
        static let thickness = 0.045
        /// Rows a column.
        static let slope = 0.03
        /// Pieces of one line are no farther apart.
        static let gap = 0.12
        /// An upright line this long is ruling.
        static let upright = 0.4
        /// Underlined words end above the line within the first and below it within the second.
        static let above = 0.11
        static let below = 0.07
    }
    private static let maximumParts = 4_000
    /// Rows of a line have at least this share of the pixels of its fullest row.
    private static let rowShare = 0.35
    private static let maximumLines = 120
    /// The share of a line that words may stand on, beside a caption or a date, before it underlines them.
    private static let underlinedShare = 0.6

    /// The share of the paper along a line, above or below, that may be covered.
    private static let besideShare = 0.2

    private let bitmap: Bitmap

    init(_ bitmap: Bitmap) { self.bitmap = bitmap }

    /// The lines, top first; none when memory does not suffice.
    func lines() -> [RuledLine] {
        let pieces = levelPieces()
        guard !pieces.isEmpty else { return [] }
        let uprights = uprights()
        let lines = Self.joined(pieces, gap: pixels(Size.gap)).filter { line in
            Size.length.contains(Double(line.box.width) / bitmap.dotsPerInch)
                && line.thickness <= max(Size.thickness * bitmap.dotsPerInch, 3)
                && !isRuling(line, uprights) && isFree(line) && !goesOn(line)
        }
        return Array(lines.sorted { ($0.row, $0.box.left) < ($1.row, $1.box.left) }.prefix(Self.maximumLines))
    }

    private func pixels(_ inches: Double) -> Int { Int((inches * bitmap.dotsPerInch).rounded()) }

    private func levelPieces() -> [RuledLine] {
        let found = bitmap.closed(5, 1)?.opened(pixels(Size.run), 1)?.components(limit: Self.maximumParts)
        return (found ?? []).compactMap(Self.line)
    }

    /// The part as a line, without what another line that meets it at a small angle adds to its top or bottom; nil for
    /// a slanted one.
    private static func line(_ part: Bitmap.Component) -> RuledLine? {
        let counts = part.bitmap.rowCounts()
        let usual = Double(counts.max() ?? 0) * rowShare
        guard let first = counts.firstIndex(where: { Double($0) >= usual }),
            let last = counts.lastIndex(where: { Double($0) >= usual }), part.box.width > 0
        else { return nil }
        var box = part.box
        (box.top, box.bottom) = (part.box.top + first, part.box.top + last + 1)
        let thickness = Double(counts[first...last].reduce(0, +)) / Double(box.width)
        let rise = Double(box.height) - thickness
        return rise <= Size.slope * Double(box.width) + 2 ? RuledLine(box: box, thickness: thickness) : nil
    }

    private func uprights() -> [PixelBox] {
        let found = bitmap.closed(1, 5)?.dilated(3, 1)?.opened(1, pixels(Size.upright))
        return found?.components(limit: Self.maximumParts).map(\.box) ?? []
    }

    private static func joined(_ pieces: [RuledLine], gap: Int) -> [RuledLine] {
        var lines: [RuledLine] = []
        for piece in pieces.sorted(by: { ($0.box.left, $0.row) < ($1.box.left, $1.row) }) {
            let index = lines.firstIndex { line in
                abs(line.row - piece.row) <= 4 && piece.box.left - line.box.right <= gap
                    && piece.box.right > line.box.right
            }
            guard let index else {
                lines.append(piece)
                continue
            }
            let (old, new) = (Double(lines[index].box.width), Double(piece.box.width))
            lines[index].thickness = (lines[index].thickness * old + piece.thickness * new) / (old + new)
            lines[index].box = lines[index].box.union(piece.box)
        }
        return lines
    }

    /// Whether upright lines meet it at an end, or at more places than the two that the frame of a stamp makes.
    private func isRuling(_ line: RuledLine, _ uprights: [PixelBox]) -> Bool {
        let near = pixels(0.04)
        let meeting = uprights.filter { upright in
            upright.left <= line.box.right + near && upright.right >= line.box.left - near
                && upright.top <= line.box.bottom + near && upright.bottom >= line.box.top - near
        }
        return meeting.count > 2
            || meeting.contains {
                abs($0.centre.x - line.box.left) <= near || abs($0.centre.x - line.box.right) <= near
            }
    }

    /// Whether there is paper along one of its sides; there is none in the thick of a scrawl or a word.
    private func isFree(_ line: RuledLine) -> Bool {
        let (near, far) = (2, max(pixels(0.03), 4))
        let above = PixelBox(
            left: line.box.left,
            top: line.box.top - far,
            right: line.box.right,
            bottom: line.box.top - near
        )
        var below = above
        (below.top, below.bottom) = (line.box.bottom + near, line.box.bottom + far)
        return min(bitmap.share(of: above), bitmap.share(of: below)) < Self.besideShare
    }

    /// Whether the drawing goes on beyond its ends, as that of a slanted line does: both, or one of a short line.
    private func goesOn(_ line: RuledLine) -> Bool {
        let beyond = PixelBox(left: 1, top: line.box.top - 3, right: 7, bottom: line.box.bottom + 3)
        // At least one black pixel a column, on average.
        let least = 0.8 / Double(beyond.height)
        let isRight = bitmap.share(of: beyond.moved(line.box.right)) >= least
        let isLeft = bitmap.share(of: beyond.moved(line.box.left - 8)) >= least
        return line.box.width < pixels(Size.short) ? isRight || isLeft : isRight && isLeft
    }

    /// Whether the line is drawn under words or through them.
    ///
    /// - Parameter words: printed words other than lines of underscores.
    func isUnderlining(_ line: RuledLine, words: [PixelBox]) -> Bool {
        let (above, below) = (pixels(Size.above), pixels(Size.below))
        let covered = words.reduce(0) { sum, word in
            // A caption below may reach up to the line with the height of its letters, but not through it.
            let isThrough = word.top + word.height / 6 < line.box.top && word.bottom > line.box.bottom
            let isUnder = word.bottom >= line.box.top - above && word.bottom <= line.box.bottom + below
            return word.top < line.box.top && (isThrough || isUnder) ? sum + word.overlap(with: line.box) : sum
        }
        return Double(covered) > Self.underlinedShare * Double(line.box.width)
    }
}
