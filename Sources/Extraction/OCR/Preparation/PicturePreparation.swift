import COCR
import Documents
import Foundation

/// A picture made ready for recognition, and the way back from it to the page.
struct PicturePreparation {
    /// The height of lower-case letters at which recognition is best, in pixels: 11-point type at 300 dots an inch.
    static let bestXHeight = 22.0
    /// The height at which points and commas of types with equally wide characters are told best.
    private static let largerXHeight = 26.0
    /// Enlarging more than this adds nothing.
    private static let maximumEnlargement = 4.0
    private static let paper: UInt32 = 255

    /// What is read.
    private(set) var picture: Picture
    /// The same with all its ruled lines.
    private(set) var drawing: Picture
    /// What was done.
    private(set) var steps: Set<PreparationStep> = []
    /// The way back from the prepared picture to the page.
    private(set) var way: RecognitionGeometry

    /// Prepares the picture.
    ///
    /// - Parameters:
    ///   - gray: 8 bits a pixel.
    ///   - steps: those that turn out to have nothing to do are left out.
    ///   - quarterTurns: the clockwise turns to make in the step `turn`.
    ///   - maximumPixels: how large the picture may become.
    /// - Throws: `ExtractionError` with code `image_too_large` when memory does not suffice.
    init(
        _ gray: Picture,
        _ measures: PictureMeasures,
        steps: Set<PreparationStep>,
        quarterTurns: Int = 0,
        maximumPixels: Int
    ) throws {
        picture = gray
        drawing = gray
        way = RecognitionGeometry(scale: 72 / gray.dotsPerInch, quarterTurns: 0, skew: 0, width: 0, height: 0)
        for step in PreparationStep.allCases where steps.contains(step) {
            let before = picture
            switch step {
            case .invert: replace(picture.mapped { pixInvert(nil, $0) })
            case .panels: replace(DarkPanels.inverted(in: picture))
            case .borders: replace(EdgeBars.erased(from: picture, measures))
            case .despeckle: replace(Specks.erased(from: picture, measures))
            case .thin: replace(thinned(measures))
            case .smooth: replace(picture.mapped { pixBlockconv($0, 1, 1) })
            case .stretch: replace(stretched(measures))
            case .background: replace(BackgroundMap(of: picture)?.evened(picture))
            case .enlarge, .reduce: replace(scaled(measures, to: Self.bestXHeight, maximumPixels: maximumPixels))
            case .magnify: replace(scaled(measures, to: Self.largerXHeight, maximumPixels: maximumPixels))
            case .turn: turn(quarterTurns)
            case .deskew: level(measures)
            case .rulings: break
            }
            if before !== picture { self.steps.insert(step) }
        }
        drawing = picture
        if steps.contains(.rulings) { eraseGrid() }
        way.scale = 72 / picture.dotsPerInch
        (way.width, way.height) = (picture.width, picture.height)
    }

    private mutating func replace(_ changed: Picture?) {
        if let changed { picture = changed }
    }

    private func thinned(_ measures: PictureMeasures) -> Picture? {
        guard let excess = measures.excessStrokeWidth else { return nil }
        let side = 2 * Int32(max((excess / 2).rounded(), 1)) + 1
        return picture.mapped { pixDilateGray($0, side, side) }
    }

    private func stretched(_ measures: PictureMeasures) -> Picture? {
        picture.mapped { pixGammaTRC(nil, $0, 1, Int32(measures.ink), Int32(max(measures.paper, measures.ink + 1))) }
    }

    private func scaled(_ measures: PictureMeasures, to height: Double, maximumPixels: Int) -> Picture? {
        guard let xHeight = measures.xHeight else { return nil }
        let pixels = Double(picture.columns * picture.rows)
        let largest = min(Self.maximumEnlargement, (Double(maximumPixels) / max(pixels, 1)).squareRoot())
        let factor = min(height / xHeight, largest)
        return factor > 1 ? picture.enlarged(by: factor) : picture.scaled(to: picture.dotsPerInch * factor)
    }

    private mutating func turn(_ quarters: Int) {
        guard quarters % 4 != 0 else { return }
        replace(picture.mapped { pixRotateOrth($0, Int32(quarters)) })
        way.quarterTurns = quarters
    }

    private mutating func level(_ measures: PictureMeasures) {
        let skew = measures.skew * .pi / 180
        guard skew != 0 else { return }
        let leveled = picture.mapped {
            pixRotate($0, Float(skew), Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
        }
        guard let leveled else { return }
        picture = leveled
        way.skew = skew
    }

    private mutating func eraseGrid() {
        guard let levels = GrayLevels(of: picture), let dark = picture.binary(below: (levels.paper + levels.ink) / 2),
            let grid = RuledLines.grid(in: dark), let erased = picture.mapped({ pixCopy(nil, $0) }),
            pixSetMasked(erased.handle, grid.handle, UInt32(levels.paper)) == 0
        else { return }
        picture = erased
        steps.insert(.rulings)
    }
}
