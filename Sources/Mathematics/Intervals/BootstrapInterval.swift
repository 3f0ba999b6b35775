/// An interval for any statistic, by drawing the sample again and again.
///
/// Source: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", section 13.3 (percentile interval).
package enum BootstrapInterval {
    /// The 95 % percentile interval.
    ///
    /// - Parameters:
    ///   - count: The size of the sample.
    ///   - draws: How many samples are drawn, at least 1.
    ///   - random: The same seed gives the same interval.
    ///   - statistic: The statistic of the sample's members at these places, `count` of them, repetitions among them.
    /// - Returns: From the 2.5th to the 97.5th percentile of the drawn statistics; nil for an empty sample.
    package static func percentile(
        count: Int,
        draws: Int = 1000,
        using random: inout SeededRandom,
        statistic: ([Int]) -> Double
    ) -> ClosedRange<Double>? {
        precondition(draws >= 1, "an interval needs draws")
        guard count > 0 else { return nil }
        var values: [Double] = []
        values.reserveCapacity(draws)
        for _ in 0..<draws {
            values.append(statistic((0..<count).map { _ in random.index(below: count) }))
        }
        values.sort()
        let lower = values[Int(0.025 * Double(draws - 1))]
        let upper = values[Int((0.975 * Double(draws - 1)).rounded(.up))]
        return lower...upper
    }
}
