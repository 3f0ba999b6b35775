/// An interval for a rate, from a count of successes.
///
/// Source: Wilson 1927, "Probable inference, the law of succession, and statistical inference", JASA 22. It stays
/// within 0…1 and is honest for few trials and for rates near 0 or 1, where p ± 1.96 s is not.
package enum WilsonInterval {
    /// The standard normal quantile of a two-sided interval of 95 %.
    package static let z95 = 1.959_963_984_540_054

    /// The interval of the rate; 0…1 for no trials.
    ///
    /// - Parameter z: The standard normal quantile of the confidence; 95 % unless told.
    /// - Precondition: `0 <= successes <= trials`.
    package static func interval(successes: Int, of trials: Int, z: Double = z95) -> ClosedRange<Double> {
        precondition(successes >= 0 && successes <= trials, "\(successes) successes in \(trials) trials")
        guard trials > 0 else { return 0...1 }
        let n = Double(trials)
        let p = Double(successes) / n
        let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
        let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
        let lower = successes == 0 ? 0 : max(0, centre - half)
        let upper = successes == trials ? 1 : min(1, centre + half)
        return lower...upper
    }
}
