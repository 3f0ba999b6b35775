import COCR
import Documents

extension Picture {
    /// A part of a page's picture and where its corner lies on the page, in points.
    struct Piece {
        var picture: Picture
        var x: Double
        var y: Double
    }

    /// Every how manieth pixel is looked at to find the gray of the paper.
    private static let sampling = 4
    /// The share of pixels that are darker than the paper usually is.
    private static let paperRank: Float = 0.8

    /// The part in gray, with paper around it; nil where the picture shows nothing of it.
    ///
    /// - Parameters:
    ///   - part: in points of the page.
    ///   - margin: the width of the paper around it, in points.
    func clipped(to part: BoundingBox, margin: Double) -> Piece? {
        let dots = dotsPerInch / 72
        let left = Self.clamp(part.x * dots, to: columns)
        let top = Self.clamp(part.y * dots, to: rows)
        let right = Self.clamp(((part.x + part.width) * dots).rounded(.up), to: columns)
        let bottom = Self.clamp(((part.y + part.height) * dots).rounded(.up), to: rows)
        guard right > left, bottom > top else { return nil }
        var box = boxCreate(Int32(left), Int32(top), Int32(right - left), Int32(bottom - top))
        defer { boxDestroy(&box) }
        var inner = pixClipRectangle(handle, box, nil)
        defer { pixDestroy(&inner) }
        var gray = pixConvertTo8(inner, 0)
        defer { pixDestroy(&gray) }
        var paper: UInt32 = 255
        guard let gray, pixGetRankValue(gray, Int32(Self.sampling), Self.paperRank, &paper) == 0 else { return nil }
        let border = Int((margin * dots).rounded())
        let bordered = pixAddBorder(gray, Int32(border), paper)
        guard let picture = Picture(owning: bordered, dotsPerInch: dotsPerInch) else { return nil }
        return Piece(picture: picture, x: Double(left - border) / dots, y: Double(top - border) / dots)
    }

    private static func clamp(_ value: Double, to count: Int) -> Int {
        value.isFinite ? Int(min(max(value, 0), Double(count))) : 0
    }
}
