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
        intervals(count: count, draws: draws, seed: seed) { [figure($0)] }[0]
    }

    /// The 95 % intervals of several figures, from the same draws.
    ///
    /// - Parameter figures: As many figures for every draw.
    package static func intervals(
        count: Int,
        draws: Int = 1000,
        seed: UInt64,
        of figures: ([Int]) -> [Double]
    ) -> [ClosedRange<Double>] {
        precondition(count >= 1 && draws >= 40, "\(draws) draws of \(count) cases")
        var random = SeededRandom(seed: seed)
        let drawn = (0..<draws).map { _ in figures((0..<count).map { _ in random.index(below: count) }) }
        return drawn[0].indices.map { figure in
            let sorted = drawn.map { $0[figure] }.sorted()
            // Nearest ranks of 2.5 % and 97.5 %.
            let lower = sorted[max(0, Int((0.025 * Double(draws)).rounded(.up)) - 1)]
            return lower...sorted[min(draws - 1, Int((0.975 * Double(draws)).rounded(.up)) - 1)]
        }
    }
}
