import COCR
import Documents
import Foundation

/// Makes a picture ready for recognition: gray, evenly lit, upright and level; and finds the way back to the page.
struct PicturePreparation {
    /// Recognition is best where capitals are some 30 pixels high, as 10-point type is at this resolution.
    private static let targetDotsPerInch = 300.0
    private static let acceptedDotsPerInch = 200.0...400.0
    /// Enlarging more than this adds nothing.
    private static let maximumEnlargement = 4.0
    /// Skew in degrees below which turning would only blur.
    private static let smallestSkew = 0.1
    /// Leptonica's confidence in a skew: below 2 there are no lines to measure.
    private static let minimumSkewConfidence: Float = 2.5

    let picture: Picture
    /// Whether the letters themselves showed which side is up.
    let isOrientationKnown: Bool
    /// The way back from the prepared picture to the page.
    let way: RecognitionGeometry

    /// Prepares the picture.
    ///
    /// - Parameter quarterTurns: clockwise turns to make before; nil lets the letters decide.
    /// - Throws: `ExtractionError` with code `image_too_large` when memory does not suffice.
    init(_ original: Picture, quarterTurns: Int? = nil, maximumPixels: Int) throws {
        let noMemory = ExtractionError(.imageTooLarge, "There is no memory to prepare a page's picture.")
        let gray = Picture(owning: pixConvertTo8(original.handle, 0), dotsPerInch: original.dotsPerInch)
        guard var current = gray else { throw noMemory }
        let target = Self.targetResolution(for: current, maximumPixels: maximumPixels)
        if target != current.dotsPerInch {
            guard let scaled = current.scaled(to: target) else { throw noMemory }
            current = scaled
        }
        current = Self.evenlyLit(current)
        let decided = quarterTurns ?? Self.quarterTurns(of: current)
        let turns = decided ?? 0
        if turns != 0 {
            guard let turned = Picture(owning: pixRotateOrth(current.handle, Int32(turns)), dotsPerInch: target) else {
                throw noMemory
            }
            current = turned
        }
        let skew = Self.skew(of: current)
        if skew != 0 {
            let leveled = pixRotate(
                current.handle,
                Float(skew),
                Int32(L_ROTATE_AREA_MAP),
                Int32(L_BRING_IN_WHITE),
                0,
                0
            )
            current = Picture(owning: leveled, dotsPerInch: target) ?? current
        }
        picture = current
        isOrientationKnown = decided != nil
        way = RecognitionGeometry(
            scale: 72 / target,
            quarterTurns: turns,
            skew: skew,
            width: current.width,
            height: current.height
        )
    }

    private static func targetResolution(for picture: Picture, maximumPixels: Int) -> Double {
        guard !acceptedDotsPerInch.contains(picture.dotsPerInch) else { return picture.dotsPerInch }
        let pixels = Double(picture.columns * picture.rows)
        let largest = (Double(maximumPixels) / pixels).squareRoot() * picture.dotsPerInch
        return min(targetDotsPerInch, maximumEnlargement * picture.dotsPerInch, largest)
    }

    private static func evenlyLit(_ picture: Picture) -> Picture {
        Picture(owning: pixBackgroundNormSimple(picture.handle, nil, nil), dotsPerInch: picture.dotsPerInch) ?? picture
    }

    private static func binary(_ picture: Picture) -> Picture? {
        Picture(owning: pixThresholdToBinary(picture.handle, 160), dotsPerInch: picture.dotsPerInch)
    }

    /// The clockwise quarter turns that bring the letters upright; nil when they do not tell.
    private static func quarterTurns(of picture: Picture) -> Int? {
        guard let binary = binary(picture) else { return nil }
        var (up, left): (Float, Float) = (0, 0)
        var orientation: Int32 = 0
        guard pixOrientDetect(binary.handle, &up, &left, 0, 0) == 0,
            makeOrientDecision(up, left, 0, 0, &orientation, 0) == 0
        else { return nil }
        switch Int(orientation) {
        case Int(L_TEXT_ORIENT_UP): return 0
        case Int(L_TEXT_ORIENT_LEFT): return 1
        case Int(L_TEXT_ORIENT_DOWN): return 2
        case Int(L_TEXT_ORIENT_RIGHT): return 3
        default: return nil
        }
    }

    /// The clockwise turn, in radians, that levels the lines; 0 when there is nothing to gain.
    private static func skew(of picture: Picture) -> Double {
        guard let binary = binary(picture) else { return 0 }
        var (angle, confidence): (Float, Float) = (0, 0)
        guard pixFindSkew(binary.handle, &angle, &confidence) == 0 else { return 0 }
        guard confidence >= minimumSkewConfidence, abs(Double(angle)) >= smallestSkew else { return 0 }
        return Double(angle) * .pi / 180
    }
}
