/// The grays of a picture's paper and ink.
struct GrayLevels {
    var paper: Double
    var ink: Double
    /// The share of pixels nearer to the ink.
    var darkShare: Double

    /// Every how manieth row and column is looked at.
    private static let sampling = 4

    /// Splits the grays in two by Otsu's threshold (IEEE Transactions on Systems, Man and Cybernetics 9, 1979) and
    /// takes the median of either side; nil for pictures of fewer than two grays.
    init?(of gray: Picture) {
        guard let counts = gray.grayCounts(sampling: Self.sampling) else { return nil }
        guard let split = Self.otsu(counts) else { return nil }
        ink = Self.median(counts, in: 0..<split)
        paper = Self.median(counts, in: split..<256)
        darkShare = counts[..<split].reduce(0, +) / max(counts.reduce(0, +), 1)
    }

    private static func otsu(_ counts: [Double]) -> Int? {
        let total = counts.reduce(0, +)
        let sum = counts.indices.reduce(0) { $0 + Double($1) * counts[$1] }
        var (below, sumBelow, best) = (0.0, 0.0, (split: 0, variance: 0.0))
        for split in 1..<counts.count {
            below += counts[split - 1]
            sumBelow += Double(split - 1) * counts[split - 1]
            guard below > 0, below < total else { continue }
            let distance = sumBelow / below - (sum - sumBelow) / (total - below)
            let variance = below * (total - below) * distance * distance
            if variance > best.variance { best = (split, variance) }
        }
        return best.split > 0 ? best.split : nil
    }

    private static func median(_ counts: [Double], in levels: Range<Int>) -> Double {
        let half = counts[levels].reduce(0, +) / 2
        var seen = 0.0
        for level in levels {
            seen += counts[level]
            if seen >= half { return Double(level) }
        }
        return Double(levels.upperBound - 1)
    }
}
