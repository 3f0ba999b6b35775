import COCR

/// Dark panels with light writing, such as the heads of tables.
///
/// Recognition takes them for pictures, and evening out the background would drown their letters.
struct DarkPanels {
    /// By how much the picture is made smaller before panels are looked for.
    private static let reduction: Int32 = 4
    /// What the letters of a panel leave open is narrower than this, in inches.
    private static let widestStroke = 0.09
    /// The least width and height of a panel, in inches.
    private static let (leastWidth, leastHeight) = (0.4, 0.11)
    /// The least share of dark pixels: bold dark writing has less than half.
    private static let leastDarkShare = 0.55
    /// How much of its margin is dark; of a line of bold dark writing the outermost pixels are letters and gaps in turn.
    private static let darkMargin = 0.9
    /// Letters are as light as paper, from this share of the way from ink to paper on; shaded paper between dark letters is
    /// not.
    private static let lightness = 0.8
    /// Light parts of a panel as high as letters, in pixels of the picture, and not much wider than high.
    private static let letterHeights = Int32(6)...Int32(160)
    private static let widestLetter = 2.5
    /// With fewer letters a panel is a bar, a logo or part of a photograph.
    private static let fewestLetters = 3
    /// The greatest height, in inches; what is higher, or reaches an edge of the picture, is shade.
    private static let mostHeight = 2.0

    /// The pixels nearer to ink than to paper.
    private let dark: Picture
    /// The pixels too dark for letters on a panel.
    private let notLight: Picture

    /// The picture with its panels made dark on light; nil where there are none.
    static func inverted(in gray: Picture) -> Picture? {
        guard let levels = GrayLevels(of: gray), let mask = DarkPanels(in: gray, levels)?.mask(),
            let rim = rim(of: mask),
            let negative = gray.mapped({ pixInvert(nil, $0) }), let inverted = gray.mapped({ pixCopy(nil, $0) }),
            pixCombineMasked(inverted.handle, negative.handle, mask.handle) == 0,
            pixSetMasked(inverted.handle, rim.handle, UInt32(levels.paper)) == 0
        else { return nil }
        return inverted
    }

    private init?(in gray: Picture, _ levels: GrayLevels) {
        let contrast = levels.paper - levels.ink
        guard let dark = gray.binary(below: levels.ink + contrast / 2),
            let notLight = gray.binary(below: levels.ink + Self.lightness * contrast)
        else { return nil }
        self.dark = dark
        self.notLight = notLight
    }

    /// The edges of the panels: the mask is coarse, and what it left dark or made dark there would look like rules.
    private static func rim(of mask: Picture) -> Picture? {
        let width = 2 * reduction + 1
        guard let wide = mask.mapped({ pixDilateBrick(nil, $0, width, width) }),
            let narrow = mask.mapped({ pixErodeBrick(nil, $0, width, width) })
        else { return nil }
        return wide.mapped { pixSubtract(nil, $0, narrow.handle) }
    }

    /// The pixels of the panels; nil where there are none.
    private func mask() -> Picture? {
        guard let solid = solid(), let mask = dark.mapped({ pixCreateTemplate($0) }) else { return nil }
        var shapes: UnsafeMutablePointer<Pixa>?
        var boxes = pixConnComp(solid.handle, &shapes, 8)
        defer {
            boxaDestroy(&boxes)
            pixaDestroy(&shapes)
        }
        for index in 0..<boxaGetCount(boxes) {
            var (x, y): (Int32, Int32) = (0, 0)
            let small = Picture(owning: pixaGetPix(shapes, index, Int32(L_CLONE)), dotsPerInch: solid.dotsPerInch)
            guard boxaGetBoxGeometry(boxes, index, &x, &y, nil, nil) == 0,
                let shape = small?.mapped({ pixExpandReplicate($0, Self.reduction) })
            else { continue }
            let (left, top) = (x * Self.reduction, y * Self.reduction)
            let (width, height) = (Int32(shape.columns), Int32(shape.rows))
            guard isPanel(shape, left, top) else { continue }
            pixRasterop(mask.handle, left, top, width, height, Int32(PIX_PAINT), shape.handle, 0, 0)
        }
        return mask.setBits > 0 ? mask : nil
    }

    /// What is dark all over but for thin strokes, and large enough for a panel, in a smaller picture.
    private func solid() -> Picture? {
        let dots = dark.dotsPerInch / Double(Self.reduction)
        let stroke = Int32(max(Self.widestStroke * dots, 3)) | 1
        let (width, height) = (Int32(max(Self.leastWidth * dots, 8)), Int32(max(Self.leastHeight * dots, 4)))
        guard let small = dark.mapped({ pixReduceRankBinaryCascade($0, 2, 2, 0, 0) }),
            let closed = small.mapped({ pixCloseSafeBrick(nil, $0, stroke, stroke) }),
            let solid = closed.mapped({ pixOpenBrick(nil, $0, width, height) }), solid.setBits > 0
        else { return nil }
        return solid
    }

    private func isPanel(_ shape: Picture, _ left: Int32, _ top: Int32) -> Bool {
        // Making the picture smaller left out up to three columns and rows.
        let most = (columns: dark.columns - Int(Self.reduction), rows: dark.rows - Int(Self.reduction))
        guard left > 0, top > 0, Int(left) + shape.columns <= most.columns, Int(top) + shape.rows <= most.rows,
            Double(shape.rows) <= Self.mostHeight * dark.dotsPerInch
        else { return false }
        var place = boxCreate(left, top, Int32(shape.columns), Int32(shape.rows))
        defer { boxDestroy(&place) }
        func missing(in picture: Picture) -> Picture? {
            guard let piece = picture.mapped({ pixClipRectangle($0, place, nil) }) else { return nil }
            return piece.mapped { pixSubtract(nil, shape.handle, $0) }
        }
        guard let open = missing(in: dark),
            Double(open.setBits) <= (1 - Self.leastDarkShare) * Double(shape.setBits),
            Self.hasMargin(shape, open: open), let light = missing(in: notLight)
        else { return false }
        return Self.letters(in: light) >= Self.fewestLetters
    }

    /// Whether a strip along the inside of the shape's edge is dark all around.
    private static func hasMargin(_ shape: Picture, open: Picture) -> Bool {
        func narrowed(by blocks: Int32) -> Picture? {
            let size = 2 * blocks * reduction + 1
            return shape.mapped { pixErodeBrick(nil, $0, size, size) }
        }
        // The outermost blocks are half dark, as the mask is coarse.
        guard let outer = narrowed(by: 1), let inner = narrowed(by: 2),
            let margin = outer.mapped({ pixSubtract(nil, $0, inner.handle) }), margin.setBits > 0,
            let gaps = margin.mapped({ pixAnd(nil, $0, open.handle) })
        else { return false }
        return Double(gaps.setBits) <= (1 - darkMargin) * Double(margin.setBits)
    }

    /// Parts of the shape of letters that do not touch the edge.
    private static func letters(in light: Picture) -> Int {
        var parts = pixConnCompBB(light.handle, 8)
        defer { boxaDestroy(&parts) }
        return (0..<boxaGetCount(parts)).count { index in
            var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
            guard boxaGetBoxGeometry(parts, index, &x, &y, &width, &height) == 0 else { return false }
            let isInside = x > 0 && y > 0 && Int(x + width) < light.columns && Int(y + height) < light.rows
            return isInside && letterHeights.contains(height) && Double(width) <= widestLetter * Double(height)
        }
    }
}
