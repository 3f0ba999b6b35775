import COCR
import Documents

/// Finds what stands in a picture as high as letters and was not read.
enum UnreadLetters {
    /// Heights and widths of letters, as shares of the usual height of a word.
    private static let (heights, widths) = (0.55...1.5, 0.05...1.5)
    /// Letters this near to one another, as a share of that height, are one piece.
    private static let widestGap = 0.95
    /// With more parts left over the page was not read at all, or is noise.
    private static let mostParts = 1_500
    /// Words stand this far, in pixels, in their boxes.
    private static let edge = 1.0

    /// The boxes of pieces of lines that no word covers, in pixels, from left to right; none where they are too many to
    /// be letters.
    ///
    /// - Parameters:
    ///   - ink: a bit a pixel.
    ///   - height: the usual height of a word's box.
    static func pieces(of ink: Picture, besides words: [LayoutWord], height: Double) -> [BoundingBox] {
        guard let rest = ink.mapped({ pixCopy(nil, $0) }) else { return [] }
        for word in words {
            let place = grown(word.box, by: edge)
            var box = boxCreate(Int32(place.x), Int32(place.y), Int32(place.width), Int32(place.height))
            pixClearInRect(rest.handle, box)
            boxDestroy(&box)
        }
        var found = pixConnCompBB(rest.handle, 8)
        defer { boxaDestroy(&found) }
        let parts = (0..<boxaGetCount(found)).compactMap { index -> BoundingBox? in
            var (x, y, width, high): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(found, index, &x, &y, &width, &high) == 0, heights.contains(Double(high) / height),
                widths.contains(Double(width) / height)
            else { return nil }
            return BoundingBox(x: Double(x), y: Double(y), width: Double(width), height: Double(high))
        }
        guard parts.count <= mostParts else { return [] }
        let cleared = words.map { grown($0.box, by: 2 * edge) }
        let whole = parts.filter { part in !cleared.contains { overlap($0, part) } }
        var pieces: [BoundingBox] = []
        for part in whole.sorted(by: { $0.x < $1.x }) {
            let nearest = pieces.lastIndex {
                $0.sharesLine(with: part) && part.x - $0.x - $0.width <= widestGap * height
            }
            if let nearest { pieces[nearest] = pieces[nearest].union(part) } else { pieces.append(part) }
        }
        return pieces
    }

    private static func grown(_ box: BoundingBox, by margin: Double) -> BoundingBox {
        BoundingBox(
            x: box.x - margin,
            y: box.y - margin,
            width: box.width + 2 * margin,
            height: box.height + 2 * margin
        )
    }

    /// What touches a word's box is the rest of something larger: of a rule along the text, of a letter half covered.
    private static func overlap(_ one: BoundingBox, _ other: BoundingBox) -> Bool {
        one.x < other.x + other.width && other.x < one.x + one.width
            && one.y < other.y + other.height && other.y < one.y + one.height
    }
}
