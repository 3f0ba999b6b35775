/// How much less often one answerer is right than another on the same cases, and how much that may be at most.
///
/// Source: Tango 1998, "Equivalence test and confidence interval for the difference in proportions for the paired-sample
/// design", Statistics in Medicine 17, equations 8 and 12: the score interval, which is honest also where the two hardly
/// ever differ.
package struct PairedLoss: Hashable, Sendable, Codable {
    /// The standard normal quantile of 95 %, one side.
    private static let z = 1.644_853_626_951_472_7
    /// Halvings of an interval of length 2: its ends are exact to 1e-12.
    private static let steps = 42

    package let count: Int
    /// Cases in which only the first, and only the second, was right.
    package let onlyFirst: Int
    package let onlySecond: Int
    /// The share that the first is right more often, −1…1; 0 for no cases.
    package let loss: Double
    /// With a confidence of 95 %, the loss is at most this.
    package let upper: Double
    /// With a confidence of 95 %, the loss is at least this.
    package let lower: Double

    /// - Precondition: the counts are not negative, and there are no more such cases than cases.
    package init(onlyFirst: Int, onlySecond: Int, of count: Int) {
        precondition(
            onlyFirst >= 0 && onlySecond >= 0 && onlyFirst + onlySecond <= count,
            "\(onlyFirst) and \(onlySecond) of \(count) cases"
        )
        self.count = count
        self.onlyFirst = onlyFirst
        self.onlySecond = onlySecond
        loss = count > 0 ? Double(onlyFirst - onlySecond) / Double(count) : 0
        upper = Self.upper(onlyFirst, onlySecond, count)
        lower = -Self.upper(onlySecond, onlyFirst, count)
    }

    /// The largest λ that a one-sided score test at 5 % does not refuse.
    private static func upper(_ b: Int, _ c: Int, _ n: Int) -> Double {
        guard n > 0 else { return 1 }
        var (low, high) = (Double(b - c) / Double(n), 1.0)
        for _ in 0..<steps {
            let middle = (low + high) / 2
            let isRefused = statistic(Double(b), Double(c), Double(n), difference: middle) < -z
            if isRefused { high = middle } else { low = middle }
        }
        return high
    }

    /// Tango's score statistic of the hypothesis that the difference is λ; q is the share of cases that only the second
    /// has right, as the hypothesis has it likeliest.
    private static func statistic(_ b: Double, _ c: Double, _ n: Double, difference λ: Double) -> Double {
        let linear = b + c - λ * (2 * n - b + c)
        let root = max(0, linear * linear - 8 * n * c * -λ * (1 - λ)).squareRoot()
        let q = (linear + root) / (4 * n)
        let variance = n * (2 * q + λ * (1 - λ))
        let excess = b - c - n * λ
        return variance > 0 ? excess / variance.squareRoot() : excess == 0 ? 0 : excess > 0 ? .infinity : -.infinity
    }

    private enum CodingKeys: String, CodingKey {
        case count, loss, upper, lower
        case onlyFirst = "only_first"
        case onlySecond = "only_second"
    }
}
