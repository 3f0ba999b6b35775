import Foundation

/// How many cases show a difference of a given size.
///
/// Source: Cohen 1988, "Statistical Power Analysis for the Behavioral Sciences", chapters 2 and 6: effects are in standard
/// deviations; of two rates, the difference of arcsines.
package struct PowerAnalysis: Hashable, Sendable, Codable {
    /// The probability of an alarm where there is no difference; two-sided.
    package let alpha: Double
    /// Cases of the second for each case of the first.
    package let ratio: Double

    /// - Precondition: `alpha` is between 0 and 1, `ratio` above 0.
    package init(alpha: Double = 0.05, ratio: Double = 1) {
        precondition(alpha > 0 && alpha < 1 && ratio > 0, "α \(alpha), ratio \(ratio)")
        self.alpha = alpha
        self.ratio = ratio
    }

    /// Cohen's h of two rates in 0…1.
    package static func effect(of first: Double, _ second: Double) -> Double {
        2 * asin(second.squareRoot()) - 2 * asin(first.squareRoot())
    }

    /// The probability that so many cases of the first show an effect.
    package func power(cases: Double, effect: Double) -> Double {
        let error = (1 / cases + 1 / (cases * ratio)).squareRoot()
        let (limit, shift) = (NormalDistribution.quantile(1 - alpha / 2), abs(effect) / error)
        return NormalDistribution.upperTail(limit - shift) + NormalDistribution.cumulative(-limit - shift)
    }

    /// The cases of the first at which the effect is shown with that probability, not rounded; infinite for no effect.
    ///
    /// - Precondition: `power` is above α and below 1.
    package func cases(effect: Double, power: Double) -> Double {
        precondition(power > alpha && power < 1, "a power of \(power) at α \(alpha)")
        guard effect != 0 else { return .infinity }
        return Self.root(from: 1e-9) { self.power(cases: $0, effect: effect) >= power }
    }

    /// The smallest effect that so many cases of the first show with that probability.
    ///
    /// - Precondition: `power` is above α and below 1.
    package func effect(cases: Double, power: Double) -> Double {
        precondition(power > alpha && power < 1, "a power of \(power) at α \(alpha)")
        return Self.root(from: 1e-12) { self.power(cases: cases, effect: $0) >= power }
    }

    /// The smallest number from which on `isEnough`, to the last bit.
    private static func root(from start: Double, _ isEnough: (Double) -> Bool) -> Double {
        var (low, high) = (start, start)
        while !isEnough(high) { (low, high) = (high, high * 2) }
        while true {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { return high }
            if isEnough(middle) { high = middle } else { low = middle }
        }
    }
}
