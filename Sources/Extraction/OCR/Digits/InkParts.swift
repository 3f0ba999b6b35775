import COCR
import Documents

/// The ink of a picture, by parts that touch.
struct InkParts {
    /// Smaller parts, in pixels, are specks.
    private static let leastPart = 2

    /// A bit a pixel.
    private let ink: Picture

    /// Nil for a picture of one gray, or one that has not 8 bits a pixel.
    init?(_ picture: Picture) {
        guard picture.depth == 8, let levels = GrayLevels(of: picture),
            let ink = picture.binary(below: (levels.paper + levels.ink) / 2)
        else { return nil }
        self.ink = ink
    }

    /// The characters in a box and a pixel around it, from left to right.
    func parts(of box: BoundingBox) -> [GlyphPart] {
        var place = boxCreate(
            Int32(max(box.x - 1, 0)),
            Int32(max(box.y - 1, 0)),
            Int32(box.width + 2),
            Int32(box.height + 2)
        )
        var clipped: UnsafeMutablePointer<Box>?
        defer {
            boxDestroy(&place)
            boxDestroy(&clipped)
        }
        guard let piece = ink.mapped({ pixClipRectangle($0, place, &clipped) }), let clipped else { return [] }
        var found = pixConnCompBB(piece.handle, 8)
        defer { boxaDestroy(&found) }
        let parts = (0..<boxaGetCount(found)).compactMap { index -> GlyphPart? in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(found, index, &x, &y, &width, &height) == 0, width >= Self.leastPart,
                height >= Self.leastPart
            else { return nil }
            let (left, top) = (Int(clipped.pointee.x + x), Int(clipped.pointee.y + y))
            return GlyphPart(columns: left..<left + Int(width), rows: top..<top + Int(height))
        }
        var characters: [GlyphPart] = []
        for part in parts.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
            if let last = characters.last, last.isOne(with: part) {
                characters[characters.count - 1].take(part)
            } else {
                characters.append(part)
            }
        }
        return characters
    }
}
