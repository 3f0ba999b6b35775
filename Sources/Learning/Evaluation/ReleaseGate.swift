package import Mathematics

/// Whether a model is good enough to be registered.
package struct ReleaseGate: Hashable, Sendable {
    /// How surely a model must be worse than the champion to be turned away for it (p-value, mid-p).
    private static let significance = 0.05

    package var minimumAccuracy: Double

    package init(minimumAccuracy: Double) { self.minimumAccuracy = minimumAccuracy }

    /// Why the model must not pass, in sentences; nothing when it may.
    ///
    /// - Parameter comparison: Against the champion (its answers are the second's); nil when there is none.
    package func objections(to evaluation: Evaluation, comparison: McNemarTest?) -> [String] {
        var objections: [String] = []
        if evaluation.accuracy < minimumAccuracy {
            objections.append("Its accuracy is \(evaluation.accuracy); at least \(minimumAccuracy) is asked for.")
        }
        if let comparison, comparison.onlySecond > comparison.onlyFirst, comparison.midP < Self.significance {
            objections.append(
                "It is worse than the champion: right alone \(comparison.onlyFirst) times, wrong alone "
                    + "\(comparison.onlySecond) times (McNemar, p = \(comparison.midP))."
            )
        }
        return objections
    }
}
