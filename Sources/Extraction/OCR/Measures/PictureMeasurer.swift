import COCR
import Foundation

/// Measures a gray picture, in a small part of the time that reading it takes.
struct PictureMeasurer {
    /// How many rows are looked at, at least, to find noise and blur.
    private static let sampledRows = 160
    /// The least difference between paper and ink that is writing, in grays.
    private static let leastContrast = 12.0
    /// The share of dark pixels above which writing is taken to be lighter than its paper.
    private static let mostlyDark = 0.6
    /// Leptonica's confidence in a skew: below 2 there are no lines to measure.
    private static let minimumSkewConfidence: Float = 2.5
    /// The widest slant that is looked for where the usual 7 degrees are not enough.
    private static let widestSkew: Float = 25
    /// From this height of letters on, in pixels, parts of one or two pixels can be told from letters.
    private static let xHeightWithSpecks = 16.0
    /// The share of the contrast that noise may have before paper and ink have to be smoothed to be told apart.
    private static let drowningNoise = 0.2

    private(set) var measures = PictureMeasures()
    /// The clockwise quarter turns that bring the letters upright; nil when they do not prove any.
    private(set) var provenTurns: Int?
    /// The picture as it was measured: dark on light and evenly lit.
    private(set) var picture: Picture

    /// Measures; a picture without writing has the default measures.
    init(_ gray: Picture) {
        picture = gray
        guard var levels = GrayLevels(of: gray) else { return }
        if levels.darkShare > Self.mostlyDark, let negative = gray.mapped({ pixInvert(nil, $0) }) {
            measures.isInverted = true
            picture = negative
            levels = GrayLevels(of: negative) ?? levels
        }
        if let plain = DarkPanels.inverted(in: picture) {
            measures.hasPanels = true
            picture = plain
            levels = GrayLevels(of: plain) ?? levels
        }
        measureLight(levels)
        measureRows()
        if measures.noise > Self.drowningNoise * (measures.paper - measures.ink),
            let smooth = picture.mapped({ pixBlockconv($0, 1, 1) }), let levels = GrayLevels(of: smooth)
        {
            picture = smooth
            (measures.paper, measures.ink) = (levels.paper, levels.ink)
        }
        guard measures.paper - measures.ink >= Self.leastContrast else { return }
        measureParts()
    }

    private mutating func measureLight(_ levels: GrayLevels) {
        (measures.paper, measures.ink) = (levels.paper, levels.ink)
        guard let background = BackgroundMap(of: picture) else { return }
        measures.shading = background.shading
        guard background.shading >= BackgroundMap.unevenShading, let even = background.evened(picture) else { return }
        picture = even
        guard let evenLevels = GrayLevels(of: even) else { return }
        (measures.paper, measures.ink) = (evenLevels.paper, evenLevels.ink)
    }

    private mutating func measureRows() {
        var rows = RowMeasures(threshold: measures.threshold, contrast: measures.paper - measures.ink)
        picture.forEachRow(step: picture.rows / Self.sampledRows) { rows.add($0, $1, $2) }
        measures.noise = rows.noise
        measures.blur = rows.blur
        measures.strokeWidth = rows.strokeWidth
    }

    private mutating func measureParts() {
        guard let dark = picture.binary(below: measures.threshold) else { return }
        let parts = PartMeasures(of: dark)
        measures.letters = parts.letters
        measures.xHeight = parts.xHeight
        measures.isCutOff = parts.isCutOff
        measures.hasDarkEdges = parts.hasDarkEdges
        measures.skew = Self.skew(of: dark)
        provenTurns = Orientation.provenTurns(of: dark, xHeight: measures.xHeight ?? 0)
        guard measures.xHeight ?? 0 >= Self.xHeightWithSpecks else { return }
        measures.specks = Specks.find(in: dark)?.count ?? 0
    }

    private static func skew(of dark: Picture) -> Double {
        var (angle, confidence): (Float, Float) = (0, 0)
        if pixFindSkew(dark.handle, &angle, &confidence) == 0, confidence >= minimumSkewConfidence {
            return Double(angle)
        }
        let status = pixFindSkewSweepAndSearch(dark.handle, &angle, &confidence, 4, 2, widestSkew, 1, 0.01)
        return status == 0 && confidence >= minimumSkewConfidence ? Double(angle) : 0
    }
}
