/// A rate's interval of 95 %.
package struct RateInterval: Hashable, Sendable, Codable {
    package var lower: Double
    package var upper: Double

    package init(_ range: ClosedRange<Double>) {
        lower = range.lowerBound
        upper = range.upperBound
    }
}
