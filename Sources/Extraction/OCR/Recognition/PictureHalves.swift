import COCR
import Documents

/// A page's picture, cut through white between two lines, so that two engines can read it at the same time.
///
/// Where a page is cut depends on its picture alone, and it is read in halves even where one thread reads it, so that its
/// text does not depend on how busy the machine is.
// Sendable although pictures are not: both are copies that this value alone holds, and `TextRecognizer` hands each to one
// thread.
struct PictureHalves: @unchecked Sendable {
    /// Lower white may be the gap in a heading or an ornament, in points.
    private static let leastWhite = 2.0
    /// Pages with fewer letters are not cut; a full page of text has about 3,000.
    ///
    /// They are read within a second as they are, and a half of a short table no longer shows that it is one.
    private static let fewestLetters = 1_500
    /// The share of the ink that lies above the cut.
    private static let middle = 0.35...0.65

    let upper: Picture
    let lower: Picture
    /// The row of the picture that the lower half begins with.
    let cut: Int

    /// Nil where the picture has little on it, or nowhere near its middle white from edge to edge.
    ///
    /// - Parameters:
    ///   - picture: dark on light.
    ///   - letters: how many parts as high as letters it has.
    init?(of picture: Picture, letters: Int) {
        guard letters >= Self.fewestLetters, let ink = Bitmap.ink(of: picture), let row = Self.widestGap(in: ink) else {
            return nil
        }
        cut = Int((Double(row) * picture.dotsPerInch / ink.dotsPerInch).rounded())
        guard cut > 0, cut < picture.rows,
            let upper = Self.rows(0..<cut, of: picture),
            let lower = Self.rows(cut..<picture.rows, of: picture)
        else { return nil }
        self.upper = upper
        self.lower = lower
    }

    /// Words of the lower half, in pixels of the whole.
    func placed(_ words: [LayoutWord]) -> [LayoutWord] {
        words.map { word in
            var word = word
            word.box.y += Double(cut)
            word.frame.y += Double(cut)
            return word
        }
    }

    /// The middle of the highest white band that parts the ink about evenly.
    private static func widestGap(in ink: Bitmap) -> Int? {
        let counts = ink.rowCounts()
        let total = counts.reduce(0, +)
        var (above, start) = (0, 0)
        var widest = 0..<0
        for (row, count) in counts.enumerated() where count > 0 {
            if middle.contains(Double(above) / Double(total)), row - start > widest.count { widest = start..<row }
            above += count
            start = row + 1
        }
        guard Double(widest.count) * 72 / ink.dotsPerInch >= leastWhite else { return nil }
        return (widest.lowerBound + widest.upperBound) / 2
    }

    private static func rows(_ rows: Range<Int>, of picture: Picture) -> Picture? {
        var box = boxCreate(0, Int32(rows.lowerBound), Int32(picture.columns), Int32(rows.count))
        defer { boxDestroy(&box) }
        return picture.mapped { pixClipRectangle($0, box, nil) }
    }
}
