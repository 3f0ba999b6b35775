import Foundation

/// What is known of the mean of values in −1…1 that come one after another, valid whenever one looks.
///
/// Against each claim "the mean is at most m" bets are placed on every value that comes. Were the claim true, the capital
/// could not be expected to grow, so that it reaches 1/α at any time at all with a probability of at most α (Ville 1939).
/// The claims that are not refuted yet make up a confidence sequence. It is exact for every distribution, however rare what
/// counts is, and values may depend on those before as long as the claim holds for each given its past.
///
/// Source: Waudby-Smith and Ramdas 2024, "Estimating means of bounded random variables by betting", JRSS B 86 (1), pages
/// 1–27, section 4: the capital process K(m) = Π (1 + λ (X − m)), with fixed λ mixed as in Robbins's method (their appendix B
/// compares such strategies). For fixed λ the order of the values does not matter, so that their counts are all there is to
/// keep.
package struct BettingSequence: Hashable, Sendable, Codable {
    /// Parts of the capital that are put at stake, of what the worst value could take, each with an equal share: from 0.98,
    /// for what is rare or far off, down to 0.0019, for differences of a thousandth.
    private static let stakes = (0..<10).map { 0.98 / Double(1 << $0) }
    /// Halvings of an interval of length 2: its ends are exact to 1e-9.
    private static let steps = 31

    /// Values are whole multiples of 1/scale.
    package let scale: Int
    /// How often each value came, by its numerator.
    package private(set) var counts: [Int: Int] = [:]
    package private(set) var count = 0
    private var sum = 0

    /// - Precondition: `scale >= 1`.
    package init(scale: Int) {
        precondition(scale >= 1, "a scale of \(scale)")
        self.scale = scale
    }

    /// Takes the value `numerator / scale`.
    ///
    /// - Precondition: It lies in −1…1.
    package mutating func add(_ numerator: Int) {
        precondition(abs(numerator) <= scale, "\(numerator) of \(scale)")
        counts[numerator, default: 0] += 1
        count += 1
        sum += numerator
    }

    /// 0 for no values.
    package var mean: Double { count > 0 ? Double(sum) / Double(count * scale) : 0 }

    /// The natural logarithm of the capital against "the mean is at most `bound`"; 0 for no values.
    ///
    /// - Precondition: `bound` lies in −1…1.
    package func logEvidence(above bound: Double) -> Double {
        guard bound < 1 else { return 0 }  // Nothing lies above 1.
        guard bound > -1 else { return counts.keys.allSatisfy { $0 == -scale } ? 0 : .infinity }
        return Self.logMean(growths(above: bound))
    }

    /// The natural logarithm of the capital against "the mean is at least `bound`"; 0 for no values.
    ///
    /// - Precondition: `bound` lies in −1…1.
    package func logEvidence(below bound: Double) -> Double { mirrored.logEvidence(above: -bound) }

    /// The means that are not refuted: with a probability of 1 − 2α the mean lies within at all times, and with 1 − α it is
    /// never beyond either end.
    ///
    /// - Precondition: `0 < alpha < 1`.
    package func interval(alpha: Double) -> ClosedRange<Double> {
        precondition(alpha > 0 && alpha < 1, "an alpha of \(alpha)")
        let lower = lowerEnd(-log(alpha))
        return lower...max(lower, -mirrored.lowerEnd(-log(alpha)))
    }

    /// About how many values there must be altogether until "at most `bound`" is refuted, should they go on as they have come;
    /// nil where they do not speak against it.
    package func countNeeded(above bound: Double, alpha: Double) -> Double? {
        guard count > 0, bound < 1, bound > -1, let best = growths(above: bound).max(), best > 0 else { return nil }
        // The other stakes have lost their share by then, all but the best's neighbours.
        return (log(Double(Self.stakes.count)) - log(alpha)) / (best / Double(count))
    }

    /// The same for "at least `bound`".
    package func countNeeded(below bound: Double, alpha: Double) -> Double? {
        mirrored.countNeeded(above: -bound, alpha: alpha)
    }

    /// The logarithm of each stake's capital.
    private func growths(above bound: Double) -> [Double] {
        Self.stakes.map { stake in
            counts.reduce(0) { total, entry in
                let value = Double(entry.key) / Double(scale)
                return total + Double(entry.value) * log1p(stake * (value - bound) / (1 + bound))
            }
        }
    }

    /// The largest mean below which all are refuted; the capital falls as the bound grows.
    private func lowerEnd(_ threshold: Double) -> Double {
        var (low, high) = (-1.0, 1.0)
        for _ in 0..<Self.steps {
            let middle = (low + high) / 2
            if logEvidence(above: middle) >= threshold { low = middle } else { high = middle }
        }
        return low
    }

    private var mirrored: Self {
        var mirrored = self
        mirrored.counts = Dictionary(uniqueKeysWithValues: counts.map { (-$0.key, $0.value) })
        mirrored.sum = -sum
        return mirrored
    }

    /// The logarithm of the mean of what those are logarithms of.
    private static func logMean(_ logarithms: [Double]) -> Double {
        let largest = logarithms.max() ?? 0
        return largest + log(logarithms.reduce(0) { $0 + exp($1 - largest) } / Double(logarithms.count))
    }
}
