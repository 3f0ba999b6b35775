import COCR

/// Which side of a page is up, as far as its letters tell.
enum Orientation {
    /// Leptonica's measure of ascenders against descenders: about its confidence in standard deviations.
    private static let proven: Float = 15
    /// How much surer than of the other direction.
    private static let ratio: Float = 3.5

    /// Letters this high, in pixels, are still clear at half their size, which takes a quarter of the time.
    private static let largeXHeight = 20.0

    /// The clockwise quarter turns that bring the letters upright; nil when they do not prove any.
    ///
    /// Pages of figures alone have hardly any ascenders and prove nothing.
    static func provenTurns(of dark: Picture, xHeight: Double) -> Int? {
        let half = xHeight >= largeXHeight ? dark.mapped { pixReduceRankBinary2($0, 2, nil) } : nil
        var (up, left): (Float, Float) = (0, 0)
        var orientation: Int32 = 0
        guard pixOrientDetect((half ?? dark).handle, &up, &left, 0, 0) == 0,
            makeOrientDecision(up, left, proven, ratio, &orientation, 0) == 0
        else { return nil }
        switch Int(orientation) {
        case Int(L_TEXT_ORIENT_UP): return 0
        case Int(L_TEXT_ORIENT_LEFT): return 1
        case Int(L_TEXT_ORIENT_DOWN): return 2
        case Int(L_TEXT_ORIENT_RIGHT): return 3
        default: return nil
        }
    }
}
