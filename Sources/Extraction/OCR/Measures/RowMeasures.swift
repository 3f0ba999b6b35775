import Foundation

/// What sampled rows of a gray picture tell about its noise, its edges and its strokes.
struct RowMeasures {
    /// The mask by Immerkær ("Fast noise variance estimation", Computer Vision and Image Understanding 64, 1996)
    /// gives six times the standard deviation of the noise.
    private static let gain = 6.0
    /// The median of absolute values of a normal distribution, in standard deviations.
    private static let median = 0.6745
    /// Longer dark runs are no strokes of letters, in pixels.
    private static let longestRun = 63

    private let threshold: Int
    private let contrast: Int
    private var deviations = [Int](repeating: 0, count: 2_048)
    private var (steps, falls) = (0, 0)
    private var runs = [Int](repeating: 0, count: Self.longestRun + 1)

    /// - Parameters:
    ///   - threshold: the gray between paper and ink.
    ///   - contrast: the difference between them, in grays.
    init(threshold: Double, contrast: Double) {
        self.threshold = Int(threshold)
        self.contrast = Int(contrast)
    }

    /// Takes in a row, with those above and below it.
    mutating func add(_ above: GrayRow, _ row: GrayRow, _ below: GrayRow) {
        guard row.count > 2 else { return }
        var (fall, steepest, run) = (0, 0, 0)
        var left = (above: above[0], here: row[0], below: below[0])
        var here = (above: above[1], here: row[1], below: below[1])
        for column in 1..<row.count - 1 {
            let right = (above: above[column + 1], here: row[column + 1], below: below[column + 1])
            let darkest = min(left.here, here.here, right.here, here.above, here.below)
            if darkest > threshold {
                let corners = left.above + right.above + left.below + right.below
                let sides = here.above + here.below + left.here + right.here
                deviations[min(abs(corners - 2 * sides + 4 * here.here), deviations.count - 1)] += 1
            }
            if here.here <= threshold {
                run += 1
            } else if run > 0 {
                if run <= Self.longestRun { runs[run] += 1 }
                run = 0
            }
            let step = left.here - here.here
            if step > 0 {
                fall += step
                steepest = max(steepest, step)
            } else if fall > 0 {
                // An edge is a fall from paper to ink; smaller ones are noise or the joints of letters.
                if 5 * fall > 3 * contrast {
                    steps += steepest
                    falls += fall
                }
                (fall, steepest) = (0, 0)
            }
            (left, here) = (here, right)
        }
    }

    /// The standard deviation of the paper's gray, 0…255.
    var noise: Double { Double(Self.middle(of: deviations) ?? 0) / (Self.gain * Self.median) }

    /// 0 where one step leads from paper to ink; near 1 where it takes many.
    var blur: Double { falls > 0 ? 1 - Double(steps) / Double(falls) : 0 }

    /// The usual width of strokes that a row crosses, in pixels; nil without any.
    var strokeWidth: Double? { Self.middle(of: runs).map(Double.init) }

    private static func middle(of counts: [Int]) -> Int? {
        let total = counts.reduce(0, +)
        guard total > 0 else { return nil }
        var seen = 0
        return counts.firstIndex { count in
            seen += count
            return 2 * seen >= total
        }
    }
}
