import COCR
import Documents

/// A cheap look at a picture, to tell whether there could be text in it.
///
/// Text is many small parts of like height side by side; photographs and logos are few large parts, or specks.
enum PictureInk {
    static let dotsPerInch = 100.0
    /// The heights of letters, in pixels at that resolution: 5 to 30 points.
    private static let letterHeights: ClosedRange<Int32> = 4...42
    /// Fewer neighbouring letters than this are a logo.
    private static let minimumLetters = 12
    /// The least share of the parts that are letters beside letters.
    private static let minimumShare = 0.4
    private static let maximumParts: Int32 = 10_000

    /// Whether the picture may bear text.
    ///
    /// - Parameter known: where text is known already, in points of the picture.
    static func mayBearText(_ picture: Picture, besides known: [BoundingBox]) -> Bool {
        guard let gray = Picture(owning: pixCopy(nil, picture.handle), dotsPerInch: picture.dotsPerInch) else {
            return true
        }
        for box in known { whiten(box, in: gray) }
        guard let boxes = parts(of: gray) else { return false }
        defer {
            var boxes: UnsafeMutablePointer<Boxa>? = boxes
            boxaDestroy(&boxes)
        }
        let sizes = (0..<min(boxaGetCount(boxes), maximumParts)).compactMap { size(at: $0, of: boxes) }
        let visible = sizes.filter { $0.height >= letterHeights.lowerBound || $0.width >= letterHeights.lowerBound }
        let letters = visible.filter { letterHeights.contains($0.height) && $0.width <= 4 * $0.height }
        let neighbours = countNeighbours(in: letters.sorted { $0.x < $1.x })
        return neighbours >= minimumLetters && Double(neighbours) >= minimumShare * Double(visible.count)
    }

    private struct Part {
        var x: Int32 = 0
        var y: Int32 = 0
        var width: Int32 = 0
        var height: Int32 = 0

        func stands(beside other: Self) -> Bool {
            let gap = other.x - x - width
            let overlap = min(y + height, other.y + other.height) - max(y, other.y)
            return gap >= -1 && gap <= max(height, other.height) && 2 * overlap >= min(height, other.height)
                && 2 * min(height, other.height) >= max(height, other.height)
        }
    }

    /// How many parts, which come from left to right, have a like one to their right.
    private static func countNeighbours(in letters: [Part]) -> Int {
        letters.indices.count { index in
            let letter = letters[index]
            let farthest = letter.x + letter.width + letterHeights.upperBound
            return letters[(index + 1)...].prefix { $0.x <= farthest }.contains { letter.stands(beside: $0) }
        }
    }

    private static func size(at index: Int32, of boxes: UnsafeMutablePointer<Boxa>) -> Part? {
        var part = Part()
        let status = boxaGetBoxGeometry(boxes, index, &part.x, &part.y, &part.width, &part.height)
        return status == 0 ? part : nil
    }

    private static func whiten(_ box: BoundingBox, in picture: Picture) {
        let scale = picture.dotsPerInch / 72
        func pixels(_ number: Double) -> Int32 { number.isFinite ? Int32(min(max(number * scale, -1e6), 1e6)) : 0 }
        var place = boxCreate(
            pixels(box.x),
            pixels(box.y),
            max(pixels(box.width) + 1, 1),
            max(pixels(box.height) + 1, 1)
        )
        _ = pixSetInRect(picture.handle, place)
        boxDestroy(&place)
    }

    /// The connected parts of the ink; nil when there are none.
    private static func parts(of gray: Picture) -> UnsafeMutablePointer<Boxa>? {
        var binary: UnsafeMutablePointer<Pix>?
        let (columns, rows) = (max(Int32(gray.columns), 16), max(Int32(gray.rows), 16))
        guard pixOtsuAdaptiveThreshold(gray.handle, columns, rows, 0, 0, 0.1, nil, &binary) == 0, let binary else {
            return nil
        }
        var ink: UnsafeMutablePointer<Pix>? = binary
        defer { pixDestroy(&ink) }
        var share: Float = 0
        // Light letters on dark ground.
        if pixForegroundFraction(binary, &share) == 0, share > 0.5 { pixInvert(binary, binary) }
        return pixConnCompBB(binary, 8)
    }
}
