/// Whether two means differ, where the spreads may.
///
/// Source: Welch 1947, "The generalization of 'Student's' problem when several different population variances are
/// involved", Biometrika 34, equation 28 for the degrees of freedom.
package enum WelchTest {
    /// Second minus first; nil with fewer than two values on a side.
    ///
    /// - Precondition: `confidence` is between 0 and 1.
    package static func compare(_ first: Moments, _ second: Moments, confidence: Double = 0.95) -> DifferenceTest? {
        guard first.count > 1, second.count > 1 else { return nil }
        let difference = second.mean - first.mean
        let (u, v) = (first.varianceOfMean, second.varianceOfMean)
        guard u + v > 0 else { return .withoutSpread(difference) }
        let error = (u + v).squareRoot()
        let freedom = (u + v) * (u + v) / (u * u / Double(first.count - 1) + v * v / Double(second.count - 1))
        let student = StudentDistribution(degreesOfFreedom: freedom)
        let half = student.quantile((1 + confidence) / 2) * error
        return DifferenceTest(
            difference: difference,
            standardError: error,
            statistic: difference / error,
            p: student.twoSidedP(difference / error),
            interval: (difference - half)...(difference + half)
        )
    }
}
