/// Tells frames of rubber stamps and rings of seals from strokes.
enum StampFrame {
    /// In inches: how long and how high.
    private static let length = 0.55...3.6
    private static let height = 0.22...2.0
    /// The share of its box, across and down, in whose middle a frame has nothing, and what is nothing.
    private static let middle = (across: 0.6, down: 0.3)
    private static let nothing = 0.01
    /// A frame goes along the upper and the lower half; one of them may have a gap, as where a ruled line was taken out.
    private static let strips = 16
    private static let coveredStrips = (one: 14, other: 8)

    /// Whether a part of that size is, or holds, one.
    static func mayBeOne(columns: Int, rows: Int, dotsPerInch: Double) -> Bool {
        Double(max(columns, rows)) >= length.lowerBound * dotsPerInch
            && Double(min(columns, rows)) >= height.lowerBound * dotsPerInch
    }

    /// Whether a part goes around an empty middle.
    static func isOne(_ part: Bitmap.Component) -> Bool {
        let (columns, rows, dotsPerInch) = (part.box.width, part.box.height, part.bitmap.dotsPerInch)
        guard length.contains(Double(max(columns, rows)) / dotsPerInch),
            height.contains(Double(min(columns, rows)) / dotsPerInch)
        else { return false }
        let aside = Int(Double(columns) * (1 - middle.across) / 2)
        let over = Int(Double(rows) * (1 - middle.down) / 2)
        let inside = PixelBox(left: aside, top: over, right: columns - aside, bottom: rows - over)
        guard part.bitmap.share(of: inside) < nothing else { return false }
        let upper = coveredStrips(of: part.bitmap, rows: 0..<rows / 2)
        let lower = coveredStrips(of: part.bitmap, rows: rows / 2..<rows)
        return max(upper, lower) >= coveredStrips.one && min(upper, lower) >= coveredStrips.other
    }

    private static func coveredStrips(of bitmap: Bitmap, rows: Range<Int>) -> Int {
        (0..<strips).count { strip in
            let box = PixelBox(
                left: bitmap.columns * strip / strips,
                top: rows.lowerBound,
                right: bitmap.columns * (strip + 1) / strips,
                bottom: rows.upperBound
            )
            return bitmap.share(of: box) > 0
        }
    }
}
