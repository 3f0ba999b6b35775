import CPDFium
import Documents

/// A picture on a page.
struct PlacedPicture {
    /// In points as shown.
    var box: BoundingBox
    var columns: Int
    var rows: Int

    init(_ picture: cpdfium_picture, _ placement: PagePlacement) {
        box = placement.box(of: PageRectangle(picture))
        (columns, rows) = (Int(picture.columns), Int(picture.rows))
    }

    /// How finely it was scanned, whichever side is up; 0 when unknown.
    var dotsPerInch: Double {
        let area = box.width * box.height
        return area > 0 ? 72 * (Double(columns) * Double(rows) / area).squareRoot() : 0
    }
}

extension Sequence<PlacedPicture> {
    /// How finely a part of a page was scanned: as its finest picture that is no mere mark.
    ///
    /// - Returns: nil where pictures do not make up most of it.
    func scanDotsPerInch(of part: BoundingBox) -> Double? {
        let (most, markShare) = (0.6, 0.05)
        let inside = filter { $0.box.clipped(to: part) != nil }
        guard PictureCover(of: part, by: inside.map(\.box)).share >= most else { return nil }
        return inside.filter { $0.box.width * $0.box.height > markShare * part.width * part.height }
            .map(\.dotsPerInch).max()
    }
}
