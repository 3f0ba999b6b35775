/// The χ² distribution.
package struct ChiSquaredDistribution: Hashable, Sendable {
    package let degreesOfFreedom: Int

    /// - Precondition: `degreesOfFreedom >= 1`.
    package init(degreesOfFreedom: Int) {
        precondition(degreesOfFreedom >= 1, "\(degreesOfFreedom) degrees of freedom")
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// P(X > x), for x ≥ 0.
    package func upperTail(_ x: Double) -> Double { IncompleteGamma.upper(Double(degreesOfFreedom) / 2, x / 2) }
}
