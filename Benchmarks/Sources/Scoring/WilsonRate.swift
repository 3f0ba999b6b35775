/// A rate's 95 % interval from counts (Wilson 1927).
public struct WilsonRate: Hashable, Sendable {
    /// Where the interval begins, at least 0.
    public let lower: Double
    /// Where it ends, at most 1.
    public let upper: Double

    /// 0…1 for no trials.
    public init(hits: Int, of trials: Int) {
        guard trials > 0 else {
            (lower, upper) = (0, 1)
            return
        }
        let z = 1.959_963_984_540_054
        let n = Double(trials)
        let p = Double(hits) / n
        let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        lower = max(0, centre - half)
        upper = min(1, centre + half)
    }
}
