/// Where a value lies in a drawing.
package struct LinearScale: Hashable, Sendable {
    package let domain: ClosedRange<Double>
    /// Where the domain's lower and upper bounds lie; the first may be the larger one.
    package let start: Double
    package let end: Double

    /// - Precondition: the domain has a width.
    package init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        precondition(domain.lowerBound < domain.upperBound, "a scale needs two values")
        self.domain = domain
        self.start = start
        self.end = end
    }

    /// Values beyond the domain lie at its end.
    package func position(_ value: Double) -> Double {
        let clamped = min(max(value, domain.lowerBound), domain.upperBound)
        let share = (clamped - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
        return start + share * (end - start)
    }
}
