import Foundation

/// Whether a quantile of two samples differs, as the 95th percentile of latencies.
///
/// Source: Maritz and Jarrett 1978, "A note on estimating the variance of the sample median", JASA 73, for the standard
/// error of a quantile; the difference is taken as normal.
package enum QuantileTest {
    /// Values on each side below which nothing is told: the tail beyond the quantile must hold some.
    private static let fewestBeyond = 5.0

    /// Second minus first; nil where fewer than five values of a side lie beyond the quantile.
    ///
    /// - Parameters:
    ///   - first: In any order; not NaN.
    ///   - share: The quantile, between 0 and 1.
    package static func compare(
        _ first: [Double],
        _ second: [Double],
        share: Double,
        confidence: Double = 0.95
    ) -> DifferenceTest? {
        let (a, b) = (first.sorted(), second.sorted())
        guard let low = quantile(a, share), let high = quantile(b, share) else { return nil }
        guard Double(min(a.count, b.count)) * min(share, 1 - share) >= fewestBeyond else { return nil }
        let error = (variance(a, share) + variance(b, share)).squareRoot()
        guard error > 0 else { return .withoutSpread(high - low) }
        let half = NormalDistribution.quantile((1 + confidence) / 2) * error
        let z = (high - low) / error
        return DifferenceTest(
            difference: high - low,
            standardError: error,
            statistic: z,
            p: NormalDistribution.twoSidedP(z),
            interval: (high - low - half)...(high - low + half)
        )
    }

    /// Linear between neighbours (Hyndman and Fan 1996, "Sample quantiles in statistical packages", definition 7); nil for
    /// no values.
    package static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
        guard let last = sorted.last else { return nil }
        let place = share * Double(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return last }
        return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
    }

    /// Of the quantile of that sample: the variance of the order statistic, by its distribution's weights.
    package static func variance(_ sorted: [Double], _ share: Double) -> Double {
        let n = sorted.count
        let m = Int(share * Double(n) + 0.5)
        guard m > 1, m < n else { return .infinity }
        let (a, b) = (Double(m - 1), Double(n - m))
        // Beyond twelve deviations of the order statistic weights are below 1e-30.
        let reach = Int(12 * (share * (1 - share) * Double(n)).squareRoot()) + 12
        let places = max(0, m - reach)..<min(n, m + reach)
        var before = IncompleteBeta.ratio(Double(places.lowerBound) / Double(n), a, b)
        var (sum, squares) = (0.0, 0.0)
        let centre = sorted[m - 1]
        for place in places {
            let after = IncompleteBeta.ratio(Double(place + 1) / Double(n), a, b)
            let value = sorted[place] - centre
            sum += (after - before) * value
            squares += (after - before) * value * value
            before = after
        }
        return max(0, squares - sum * sum)
    }
}
