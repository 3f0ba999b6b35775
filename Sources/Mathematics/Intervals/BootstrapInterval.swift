/// An interval for any figure of a sample, from samples drawn anew out of it.
///
/// Source: Efron and Tibshirani 1993, "An Introduction to the Bootstrap", section 13.3 (percentile interval).
package enum BootstrapInterval {
    /// The 95 % interval of a figure.
    ///
    /// - Parameters:
    ///   - count: Cases in the sample, at least 1.
    ///   - draws: Samples that are drawn, at least 40.
    ///   - seed: The same seed gives the same interval.
    ///   - figure: The figure of the cases at these places, which may repeat.
    package static func interval(
        count: Int,
        draws: Int = 1000,
        seed: UInt64,
        of figure: ([Int]) -> Double
    ) -> ClosedRange<Double> {
        precondition(count >= 1 && draws >= 40, "\(draws) draws of \(count) cases")
        var random = SeededRandom(seed: seed)
        let figures = (0..<draws).map { _ in figure((0..<count).map { _ in random.index(below: count) }) }.sorted()
        // Nearest ranks of 2.5 % and 97.5 %.
        let lower = figures[max(0, Int((0.025 * Double(draws)).rounded(.up)) - 1)]
        return lower...figures[min(draws - 1, Int((0.975 * Double(draws)).rounded(.up)) - 1)]
    }
}
