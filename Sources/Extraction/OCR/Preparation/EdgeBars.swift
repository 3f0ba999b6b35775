import COCR

/// What copiers and scanners add to a page: black bars where there was no paper, and the shadows of punch holes.
enum EdgeBars {
    /// What is thicker than this, in inches, is neither letter nor line.
    private static let thickness = 0.12
    /// Holes are looked for within this distance of an edge, in inches.
    private static let margin = 1.1
    /// Bars may reach this far beyond what was found, in pixels.
    private static let fringe: Int32 = 9
    /// More than this share of a page is a picture, not a bar.
    private static let maximumShare = 0.25

    /// The picture without them; nil where there are none.
    static func erased(from gray: Picture, _ measures: PictureMeasures) -> Picture? {
        guard let dark = gray.binary(below: measures.threshold), let mask = mask(in: dark) else { return nil }
        guard let erased = gray.mapped({ pixCopy(nil, $0) }),
            pixSetMasked(erased.handle, mask.handle, UInt32(measures.paper)) == 0
        else { return nil }
        return erased
    }

    private static func mask(in dark: Picture) -> Picture? {
        let size = Int32(max(thickness * dark.dotsPerInch, 5))
        guard let thick = dark.mapped({ pixOpenCompBrick(nil, $0, size, size) }), thick.setBits > 0 else { return nil }
        // Only what lies in the margins: seeds in a frame around the page's middle.
        let inset = Int32(margin * dark.dotsPerInch)
        guard dark.columns > 3 * Int(inset), dark.rows > 3 * Int(inset),
            let seeds = thick.mapped({ pixCopy(nil, $0) }),
            pixRasterop(
                seeds.handle,
                inset,
                inset,
                Int32(dark.columns) - 2 * inset,
                Int32(dark.rows) - 2 * inset,
                Int32(PIX_CLR),
                nil,
                0,
                0
            ) == 0, seeds.setBits > 0,
            let bars = seeds.mapped({ pixSeedfillBinary(nil, $0, thick.handle, 8) }),
            Double(bars.setBits) < maximumShare * Double(dark.columns * dark.rows)
        else { return nil }
        return bars.mapped { pixDilateBrick(nil, $0, fringe, fringe) }
    }
}
