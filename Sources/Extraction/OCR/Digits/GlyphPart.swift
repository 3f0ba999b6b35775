/// A rectangle of a picture's pixels with a part of its ink: a character, or several that touch.
struct GlyphPart {
    /// Parts that share so much of the narrower one's width are one character: a ring and the dot inside, a broken stroke.
    private static let sharedWidth = 0.5
    /// Marks are lower than this share of the word's highest part, and as wide as they please.
    private static let markHeight = 0.6

    var columns: Range<Int>
    var rows: Range<Int>

    /// The width as a share of the height.
    var shape: Double { Double(columns.count) / Double(rows.count) }

    /// Whether both belong to one character.
    func isOne(with other: GlyphPart) -> Bool {
        let shared = columns.clamped(to: other.columns).count
        return Double(shared) >= Self.sharedWidth * Double(min(columns.count, other.columns.count))
    }

    mutating func take(_ other: GlyphPart) {
        columns = Self.whole(columns, other.columns)
        rows = Self.whole(rows, other.rows)
    }

    /// As many parts as there are characters, those that touch cut apart at equal widths; nil where that does not work out.
    ///
    /// - Parameters:
    ///   - parts: of one word, from left to right.
    ///   - shape: how wide a digit is for its height; nil where that is not known.
    static func split(_ parts: [GlyphPart], into count: Int, shape: Double?) -> [GlyphPart]? {
        if parts.count == count { return parts }
        let highest = Double(parts.map(\.rows.count).max() ?? 0)
        guard parts.count < count, let shape, shape > 0 else { return nil }
        let pieces = parts.flatMap { part -> [GlyphPart] in
            guard Double(part.rows.count) >= markHeight * highest else { return [part] }
            return part.cut(into: max(1, Int((part.shape / shape).rounded())))
        }
        return pieces.count == count ? pieces : nil
    }

    private func cut(into count: Int) -> [GlyphPart] {
        let width = columns.count
        return (0..<count).map { index in
            let start = columns.lowerBound + width * index / count
            return GlyphPart(columns: start..<columns.lowerBound + width * (index + 1) / count, rows: rows)
        }
    }

    private static func whole(_ one: Range<Int>, _ other: Range<Int>) -> Range<Int> {
        min(one.lowerBound, other.lowerBound)..<max(one.upperBound, other.upperBound)
    }
}
