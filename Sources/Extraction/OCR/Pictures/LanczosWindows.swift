import Foundation

/// Which pixels in a line, and how much of each, make up the pixels of an enlarged line.
///
/// Weighted by Lanczos's kernel of three lobes, sinc(x) sinc(x / 3) (Turkowski, "Filters for Common Resampling Tasks",
/// Graphics Gems, 1990), which keeps strokes and points of small type darker than interpolation between neighbours.
struct LanczosWindows {
    /// Source pixels for each pixel.
    static let width = 6

    /// The first source pixel of each pixel; beyond the line's ends at its ends.
    let starts: [Int]
    /// `width` weights for each pixel, which add up to 1.
    let weights: [Float]

    /// - Parameters:
    ///   - count: the pixels of the enlarged line.
    ///   - factor: how much longer it is, at least 1.
    init(count: Int, factor: Double) {
        precondition(factor >= 1, "smaller pictures need wider windows")
        let centres = (0..<count).map { (Double($0) + 0.5) / factor - 0.5 }
        starts = centres.map { Int($0.rounded(.down)) - Self.width / 2 + 1 }
        weights = zip(centres, starts).flatMap { centre, start in
            let values = (start..<start + Self.width).map { Self.kernel(centre - Double($0)) }
            let sum = values.reduce(0, +)
            return values.map { Float($0 / sum) }
        }
    }

    private static func kernel(_ distance: Double) -> Double {
        let lobes = Double(width / 2)
        guard abs(distance) < lobes else { return 0 }
        return sinc(distance) * sinc(distance / lobes)
    }

    private static func sinc(_ x: Double) -> Double { x == 0 ? 1 : sin(.pi * x) / (.pi * x) }
}
