import Foundation

/// The regularised incomplete gamma functions, on which the χ² and Poisson distributions stand.
///
/// Source: Abramowitz and Stegun 1964, 6.5.29 (series) and 6.5.31 (continued fraction, evaluated as in Thompson and
/// Barnett 1986, "Coulomb and Bessel functions of complex arguments and order", section 2). Relative error below 1e-12
/// for a ≤ 1e5.
package enum IncompleteGamma {
    /// Both converge in about √a steps.
    private static let mostSteps = 100_000

    /// Q(a, x) = Γ(a, x) / Γ(a), which falls from 1 to 0.
    ///
    /// - Precondition: `a > 0` and `x >= 0`.
    package static func upper(_ a: Double, _ x: Double) -> Double {
        precondition(a > 0 && x >= 0, "Q(\(a), \(x)) is not defined")
        if x == 0 { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    /// x^a e^−x / Γ(a).
    private static func density(_ a: Double, _ x: Double) -> Double { exp(a * log(x) - x - lgamma(a)) }

    /// P(a, x), best for x < a + 1.
    private static func series(_ a: Double, _ x: Double) -> Double {
        var (term, sum, n) = (1 / a, 1 / a, a)
        for _ in 0..<mostSteps where abs(term) > abs(sum) * 1e-17 {
            n += 1
            term *= x / n
            sum += term
        }
        return sum * density(a, x)
    }

    /// Q(a, x), best for x ≥ a + 1.
    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let smallest = 1e-300
        var b = x + 1 - a
        var (c, d) = (1 / smallest, 1 / b)
        var product = d
        for step in 1...mostSteps {
            let numerator = -Double(step) * (Double(step) - a)
            b += 2
            d = numerator * d + b
            d = 1 / (abs(d) < smallest ? smallest : d)
            c = b + numerator / c
            if abs(c) < smallest { c = smallest }
            product *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return product * density(a, x)
    }
}
