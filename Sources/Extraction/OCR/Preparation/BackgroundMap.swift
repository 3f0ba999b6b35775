import COCR

/// How light the paper is in each part of a picture.
///
/// Closing a smaller copy (the darkest of the lightest around each pixel) wipes out letters, however dark the paper is
/// around them; what is left is the paper, and what is too wide to be a letter.
struct BackgroundMap {
    /// The resolution of the map, in dots an inch, and the width of what is wiped out, in its pixels: a quarter inch.
    private static let dotsPerInch = 50.0
    private static let widestLetter: Int32 = 13
    /// Pixels of the map over which it is smoothed to either side.
    private static let smoothing: Int32 = 3
    /// What paper becomes.
    private static let evenPaper: Int32 = 230
    /// The share of the map at either end that does not count.
    private static let outliers = 0.03
    /// What is darker than this share of the lightest paper is no paper but a bar or a picture.
    private static let darkestPaper = 0.15
    /// A difference below this does not hinder recognition, and changing the picture might.
    static let unevenShading = 0.08

    private let map: Picture
    private let reduction: Int32
    /// How much darker the darkest part of the paper is than the lightest, 0…1.
    let shading: Double

    /// nil for pictures too small to have different parts.
    init?(of gray: Picture) {
        reduction = Int32(min(max((gray.dotsPerInch / Self.dotsPerInch).rounded(), 1), 16))
        var found: UnsafeMutablePointer<Pix>?
        guard min(gray.columns, gray.rows) > Int(reduction * Self.widestLetter),
            pixGetBackgroundGrayMapMorph(gray.handle, nil, reduction, Self.widestLetter, &found) == 0,
            let map = Picture(owning: found, dotsPerInch: gray.dotsPerInch / Double(reduction)),
            // Not smoothed: between bars along an edge and the paper there would be grays that are neither.
            let counts = map.grayCounts(sampling: 1)
        else { return nil }
        self.map = map
        let light = Self.level(counts[...], share: 1 - Self.outliers)
        let dark = Self.level(counts[Int(Self.darkestPaper * Double(light))...], share: Self.outliers)
        shading = light > 0 ? min(max(1 - Double(dark) / Double(light), 0), 1) : 0
    }

    /// The picture with its paper everywhere equally light.
    func evened(_ gray: Picture) -> Picture? {
        var inverse = pixGetInvBackgroundMap(map.handle, Self.evenPaper, Self.smoothing, Self.smoothing)
        defer { pixDestroy(&inverse) }
        guard let inverse else { return nil }
        return gray.mapped { pixApplyInvBackgroundGrayMap($0, inverse, reduction, reduction) }
    }

    /// The level below which that share of the counts lies.
    private static func level(_ counts: ArraySlice<Double>, share: Double) -> Int {
        let wanted = share * counts.reduce(0, +)
        var seen = 0.0
        return counts.firstIndex { count in
            seen += count
            return seen > wanted
        } ?? counts.startIndex
    }
}
