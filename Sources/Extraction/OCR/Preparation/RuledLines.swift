import COCR

/// The ruled lines of tables, which recognition takes for letters or whose cells it takes for pictures.
enum RuledLines {
    /// The shortest lines, in inches: longer than any dash, and higher than any bracket of common type.
    private static let (leastWidth, leastHeight) = (0.8, 0.35)
    /// A grid of fewer crossings is a box around text or a flourish.
    private static let leastCrossings: Int32 = 4
    /// How far the ink of a line spreads to either side of its straight core, in inches.
    private static let fringe = 0.007

    /// The pixels of the level and upright lines that cross one another; nil where none do.
    ///
    /// A line that stands alone, such as one to sign on, is not among them.
    static func grid(in dark: Picture) -> Picture? {
        let level = dark.mapped { pixOpenCompBrick(nil, $0, Int32(leastWidth * dark.dotsPerInch), 1) }
        let upright = dark.mapped { pixOpenCompBrick(nil, $0, 1, Int32(leastHeight * dark.dotsPerInch)) }
        guard let level, let upright, level.setBits > 0, upright.setBits > 0,
            let near = upright.mapped({ pixDilateBrick(nil, $0, 3, 3) }),
            let crossings = level.mapped({ pixAnd(nil, $0, near.handle) }),
            let lines = level.mapped({ pixOr(nil, $0, upright.handle) })
        else { return nil }
        var count: Int32 = 0
        guard pixCountConnComp(crossings.handle, 8, &count) == 0, count >= leastCrossings,
            let crossed = crossings.mapped({ pixSeedfillBinary(nil, $0, lines.handle, 8) })
        else { return nil }
        let width = 2 * Int32(fringe * dark.dotsPerInch) + 1
        return crossed.mapped { pixDilateBrick(nil, $0, width, width) }
    }
}
