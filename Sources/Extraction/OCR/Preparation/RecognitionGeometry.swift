import Documents
import Foundation

/// The way from the pixels of a prepared picture back to the points of the page.
struct RecognitionGeometry {
    /// Points a pixel.
    var scale: Double
    /// Clockwise turns that were made.
    var quarterTurns: Int
    /// The clockwise turn about the centre that was made after them, in radians.
    var skew: Double
    /// Of the prepared picture, in points.
    var width: Double
    var height: Double

    /// The smallest upright box on the page around a box of the prepared picture.
    func box(ofPixels pixels: BoundingBox) -> BoundingBox {
        let (left, top) = (pixels.x * scale, pixels.y * scale)
        let (right, bottom) = (left + pixels.width * scale, top + pixels.height * scale)
        let corners = [(left, top), (right, top), (left, bottom), (right, bottom)].map(point)
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        let (x, y) = (xs.min() ?? 0, ys.min() ?? 0)
        return BoundingBox(x: x, y: y, width: (xs.max() ?? 0) - x, height: (ys.max() ?? 0) - y)
    }

    /// The same box in points where lines run level from left to right, which is how lines are found.
    func level(ofPixels pixels: BoundingBox) -> BoundingBox {
        BoundingBox(
            x: pixels.x * scale,
            y: pixels.y * scale,
            width: pixels.width * scale,
            height: pixels.height * scale
        )
    }

    private func point(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let (fromCentreX, fromCentreY) = (x - width / 2, y - height / 2)
        let levelX = fromCentreX * cos(skew) + fromCentreY * sin(skew) + width / 2
        let levelY = fromCentreY * cos(skew) - fromCentreX * sin(skew) + height / 2
        switch quarterTurns {
        case 1: return (levelY, width - levelX)
        case 2: return (width - levelX, height - levelY)
        case 3: return (height - levelY, levelX)
        default: return (levelX, levelY)
        }
    }
}
