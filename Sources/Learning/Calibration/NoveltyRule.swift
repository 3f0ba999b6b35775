import Foundation

/// Tells samples of no known kind: those that no class claims, in words that the model does not know.
///
/// The score is the share of unknown features less the largest logit, each in standard deviations from its mean over
/// held-out samples. Largest logits: Hendrycks et al. 2022, "Scaling Out-of-Distribution Detection for Real-World
/// Settings", section 4. The threshold is a conformal quantile: of n held-out scores the ⌈(n + 1)(1 − α)⌉-th smallest,
/// above which a sample like those lies with a probability of at most α (Bates et al. 2023, "Testing for Outliers with
/// Conformal p-values", section 1.2).
package struct NoveltyRule: Hashable, Sendable, Codable {
    /// What is known of one sample.
    package struct Signals: Hashable, Sendable {
        /// Of all classes.
        package var largestLogit: Double
        /// 0…1.
        package var unknownShare: Double

        package init(largestLogit: Double, unknownShare: Double) {
            self.largestLogit = largestLogit
            self.unknownShare = unknownShare
        }
    }

    /// Where a number lies among those of held-out samples.
    package struct Scale: Hashable, Sendable, Codable {
        package var mean: Double
        /// 0 where all are the same; the number then says nothing.
        package var deviation: Double

        init(_ values: [Double]) {
            let count = Double(max(1, values.count))
            let mean = values.reduce(0, +) / count
            self.mean = mean
            deviation = (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
        }

        func standardized(_ value: Double) -> Double { deviation > 0 ? (value - mean) / deviation : 0 }
    }

    package var logits: Scale
    package var unknownShares: Scale
    /// Samples with a higher score are like none that the model learned from.
    package var threshold: Double
    /// α, the share of samples of known classes that may be taken for such.
    package var falseAlarmRate: Double

    /// The rule that held-out samples give; nil where they are too few for that rate.
    ///
    /// - Parameters:
    ///   - signals: Of samples that the models behind them did not see.
    ///   - falseAlarmRate: α, above 0 and below 1.
    package init?(_ signals: [Signals], falseAlarmRate: Double) {
        let rank = Int((Double(signals.count + 1) * (1 - falseAlarmRate)).rounded(.up))
        guard (1...max(1, signals.count)).contains(rank), !signals.isEmpty else { return nil }
        logits = Scale(signals.map(\.largestLogit))
        unknownShares = Scale(signals.map(\.unknownShare))
        threshold = 0
        self.falseAlarmRate = falseAlarmRate
        threshold = signals.map { score(of: $0) }.sorted()[rank - 1]
    }

    /// How little a sample is like what the model learned from: about 0 for a usual one, rising without bound.
    package func score(of signals: Signals) -> Double {
        unknownShares.standardized(signals.unknownShare) - logits.standardized(signals.largestLogit)
    }

    /// Says what cannot be used; nil when all can.
    var contradiction: String? {
        let numbers = [logits.mean, logits.deviation, unknownShares.mean, unknownShares.deviation, threshold]
        return numbers.allSatisfy(\.isFinite) && logits.deviation >= 0 && unknownShares.deviation >= 0
            ? nil : "a rule for unlike samples with numbers \(numbers)"
    }

    private enum CodingKeys: String, CodingKey {
        case logits, threshold
        case unknownShares = "unknown_shares"
        case falseAlarmRate = "false_alarm_rate"
    }
}
