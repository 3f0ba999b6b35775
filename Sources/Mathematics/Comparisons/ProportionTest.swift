/// Whether two rates differ: the pooled z test, with an interval that is honest near 0 and 1.
///
/// Source of the interval: Newcombe 1998, "Interval estimation for the difference between independent proportions:
/// comparison of eleven methods", Statistics in Medicine 17, method 10.
package enum ProportionTest {
    /// Second minus first; nil without trials on a side.
    ///
    /// Where a cell of the table is expected to hold fewer than five cases, p is Fisher's exact one.
    ///
    /// - Precondition: no more successes than trials; `confidence` is between 0 and 1.
    package static func compare(_ first: Rate, _ second: Rate, confidence: Double = 0.95) -> DifferenceTest? {
        guard first.trials > 0, second.trials > 0 else { return nil }
        let (n, m) = (Double(first.trials), Double(second.trials))
        let difference = second.share - first.share
        let pooled = Double(first.successes + second.successes) / (n + m)
        let variance = pooled * (1 - pooled) * (1 / n + 1 / m)
        let z = variance > 0 ? difference / variance.squareRoot() : 0
        let smallest = min(n, m) * min(pooled, 1 - pooled)
        let p = smallest < fewest ? FisherTest.p(first, second) : NormalDistribution.twoSidedP(z)
        return DifferenceTest(
            difference: difference,
            standardError: standardError(first, second),
            statistic: z,
            p: p,
            interval: newcombe(first, second, confidence: confidence)
        )
    }

    /// Expected cases below which the normal law is not trusted (Cochran 1954, "Some methods for strengthening the common
    /// χ² tests").
    private static let fewest = 5.0

    /// With a success and a failure more on each side, so that rates of 0 and 1 are not taken for certain.
    ///
    /// Source: Agresti and Caffo 2000, "Simple and effective confidence intervals for proportions and differences of
    /// proportions result from adding two successes and two failures", The American Statistician 54.
    private static func standardError(_ first: Rate, _ second: Rate) -> Double {
        [first, second].reduce(0.0) { sum, rate in
            let (p, n) = (Double(rate.successes + 1) / Double(rate.trials + 2), Double(rate.trials + 2))
            return sum + p * (1 - p) / n
        }.squareRoot()
    }

    private static func newcombe(_ first: Rate, _ second: Rate, confidence: Double) -> ClosedRange<Double> {
        let (a, b) = (first.wilson(confidence: confidence), second.wilson(confidence: confidence))
        let (p, q) = (first.share, second.share)
        func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        let lower = q - p - length(q - b.lowerBound, a.upperBound - p)
        let upper = q - p + length(b.upperBound - q, p - a.lowerBound)
        return max(-1, lower)...min(1, upper)
    }
}
