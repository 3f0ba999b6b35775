import COCR
import Documents

/// Where a page shows ink, found in a small picture of it.
struct PageInk {
    /// Enough to see that there is a letter; not enough to read it.
    static let dotsPerInch = 72.0
    /// The difference in gray, of 255, between ink and paper.
    private static let contrast: UInt32 = 40
    /// Room around a word, in its heights: a hidden layer does not lie on its picture exactly.
    private static let margin = 0.3

    private let picture: Picture

    /// - Parameter picture: of the whole page, in gray.
    init(_ picture: Picture) { self.picture = picture }

    /// Whether anything on the page can be seen.
    var isBlank: Bool { !hasContrast(in: picture.handle) }

    /// Whether something can be seen at that place, in points.
    func hasInk(in box: BoundingBox) -> Bool {
        let scale = picture.dotsPerInch / 72
        let room = Self.margin * min(box.height, box.width)
        func pixels(_ number: Double) -> Int32 { number.isFinite ? Int32(min(max(number * scale, -1e6), 1e6)) : 0 }
        var place = boxCreate(
            pixels(box.x - room),
            pixels(box.y - room),
            max(pixels(box.width + 2 * room), 2),
            max(pixels(box.height + 2 * room), 2)
        )
        defer { boxDestroy(&place) }
        var part = pixClipRectangle(picture.handle, place, nil)
        defer { pixDestroy(&part) }
        return part.map(hasContrast) ?? false
    }

    private func hasContrast(in part: UnsafeMutablePointer<Pix>) -> Bool {
        var (darkest, lightest): (Int32, Int32) = (0, 0)
        guard pixGetExtremeValue(part, 1, Int32(L_SELECT_MIN), nil, nil, nil, &darkest) == 0,
            pixGetExtremeValue(part, 1, Int32(L_SELECT_MAX), nil, nil, nil, &lightest) == 0
        else { return false }
        return lightest - darkest >= Self.contrast
    }
}
