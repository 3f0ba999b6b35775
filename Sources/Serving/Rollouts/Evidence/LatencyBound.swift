/// What counts as slow: a quantile of the incumbent's first answers in a step.
///
/// Once set it stays, so that answers after it are counted against a bound that does not depend on them.
package struct LatencyBound: Hashable, Sendable, Codable {
    /// Answers that set it.
    private static let sampleSize = 200

    private var sample: [Double] = []
    /// In milliseconds; nil until it is set.
    package private(set) var milliseconds: Double?

    package init() {}

    /// Whether an answer took longer; nil while the bound is being set, for which those of the incumbent are taken.
    package mutating func isSlow(_ milliseconds: Double, isCanary: Bool, quantile: Double) -> Bool? {
        if let bound = self.milliseconds { return milliseconds > bound }
        guard !isCanary else { return nil }
        sample.append(milliseconds)
        if sample.count == Self.sampleSize {
            self.milliseconds = sample.sorted()[min(sample.count - 1, Int(quantile * Double(sample.count)))]
            sample = []
        }
        return nil
    }
}
