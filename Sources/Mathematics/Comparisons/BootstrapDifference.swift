/// Whether two means differ, from samples drawn anew out of both: for measures that no law describes.
///
/// Source: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", sections 13.3 (percentile interval) and 15.4 (the
/// achieved significance level of an interval).
package enum BootstrapDifference {
    /// Second minus first; nil with fewer than two values on a side.
    ///
    /// p is twice the smaller share of draws on one side of 0, never below 2/(draws + 1).
    ///
    /// - Parameters:
    ///   - draws: At least 40.
    ///   - seed: The same seed gives the same interval.
    package static func compare(
        _ first: [Double],
        _ second: [Double],
        confidence: Double = 0.95,
        draws: Int = 2000,
        seed: UInt64
    ) -> DifferenceTest? {
        precondition(draws >= 40, "\(draws) draws are too few")
        guard let plain = WelchTest.compare(Moments(first), Moments(second), confidence: confidence) else { return nil }
        var random = SeededRandom(seed: seed)
        let drawn = (0..<draws).map { _ in mean(of: second, &random) - mean(of: first, &random) }.sorted()
        let below = drawn.count { $0 <= 0 }
        let above = drawn.count { $0 >= 0 }
        let tail = (1 - confidence) / 2
        let lower = drawn[max(0, Int((tail * Double(draws)).rounded(.up)) - 1)]
        let upper = drawn[min(draws - 1, Int(((1 - tail) * Double(draws)).rounded(.up)) - 1)]
        return DifferenceTest(
            difference: plain.difference,
            standardError: Moments(drawn).variance.squareRoot(),
            statistic: plain.statistic,
            p: min(1, 2 * Double(min(below, above) + 1) / Double(draws + 1)),
            interval: lower...upper
        )
    }

    private static func mean(of values: [Double], _ random: inout SeededRandom) -> Double {
        var sum = 0.0
        for _ in values.indices { sum += values[random.index(below: values.count)] }
        return sum / Double(values.count)
    }
}
