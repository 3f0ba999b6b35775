import Foundation

/// Round numbers that cover a range.
///
/// Heckbert, "Nice Numbers for Graph Labels", in Glassner (ed.), Graphics Gems, Academic Press 1990, pages 61–63.
package struct NiceTicks: Hashable, Sendable {
    /// From one to the next: 1, 2 or 5 times a power of ten.
    package let step: Double
    /// Ascending; the first is not above the range, the last not below it.
    package let values: [Double]

    /// - Parameters:
    ///   - range: Finite. One without a width is widened by half a unit to both sides, or by a tenth of it where that is more.
    ///   - count: About how many; at least 2.
    package init(over range: ClosedRange<Double>, about count: Int = 5) {
        precondition(count >= 2, "a scale has two ends")
        let widening = range.lowerBound == range.upperBound ? max(0.5, abs(range.lowerBound) / 10) : 0
        let (low, high) = (range.lowerBound - widening, range.upperBound + widening)
        let step = Self.nice(Self.nice(high - low, rounds: false) / Double(count - 1), rounds: true)
        // Counted in whole steps, for adding up a tenth ten times does not give one.
        let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
        self.step = step
        values = (0...Int(last - first)).map { (first + Double($0)) * step }
    }

    /// A round number about equal to `value`, or not below it.
    private static func nice(_ value: Double, rounds: Bool) -> Double {
        let power = pow(10, log10(value).rounded(.down))
        let fraction = value / power
        let nice: Double =
            if rounds {
                fraction < 1.5 ? 1 : fraction < 3 ? 2 : fraction < 7 ? 5 : 10
            } else {
                fraction <= 1 ? 1 : fraction <= 2 ? 2 : fraction <= 5 ? 5 : 10
            }
        return nice * power
    }
}
