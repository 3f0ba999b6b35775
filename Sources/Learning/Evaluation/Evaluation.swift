import Foundation
import Mathematics

/// How good a classifier is on samples whose class is known.
package struct Evaluation: Hashable, Sendable, Codable {
    /// Bins of the calibration error.
    private static let binCount = 15
    private static let curvePoints = 20
    /// A probability counts as at least this much in the log-loss, so that one sure mistake does not make it infinite.
    private static let smallestProbability = 1e-15

    package var count: Int
    /// The share that is right; 0 for no samples.
    package var accuracy: Double
    /// Wilson's.
    package var accuracyInterval: RateInterval
    /// The mean F1 of the classes that samples have; a class that is only called so lowers the others' precision.
    package var macroF1: Double
    /// By 1,000 draws of as many samples; nil when it was not asked for.
    package var macroF1Interval: RateInterval?
    /// The mean F1 of the classes by their number of samples.
    package var weightedF1: Double
    /// One a class that samples have, sorted by label.
    package var classes: [ClassScore]
    package var confusion: ConfusionMatrix
    /// Expected calibration error of the chosen class, over 15 bins of equal width.
    ///
    /// Source: Naeini et al. 2015, "Obtaining Well Calibrated Probabilities Using Bayesian Binning".
    package var calibrationError: Double
    /// What the calibration error would be on average if every confidence were exactly right.
    ///
    /// So many samples cannot show less. By half-normal means, bin by bin.
    package var calibrationErrorByChance: Double
    /// The mean negative logarithm of what the true class was given.
    package var logLoss: Double
    /// The share of samples whose class is among the three most probable.
    package var topThreeAccuracy: Double
    package var reliability: [ReliabilityBin]
    /// How often answers are wrong when only the surest are given, in up to 20 points.
    package var riskCoverage: [RiskCoverage.Point]
    /// The mean risk over all coverages.
    package var riskCoverageArea: Double
    /// nil when it was not measured.
    package var latency: Latency?
    /// Of the dozen features that weigh most for the chosen class; nil when it was not measured.
    package var explanationLatency: Latency?
    /// Parts of the samples; empty when the samples themselves were not at hand.
    package var slices: [SliceScore]
    /// The part that surely gets the worst answers; nil when the samples themselves were not at hand.
    package var worstSlice: WorstSlice?
    /// How unlike the parts of each slice are treated, class by class; empty when the samples themselves were not at hand.
    package var gaps: [SliceGap]

    package init(
        _ predictions: [ScoredPrediction],
        latency: Latency? = nil,
        slices: [SliceScore] = [],
        worstSlice: WorstSlice? = nil,
        gaps: [SliceGap] = []
    ) {
        count = predictions.count
        let total = Double(max(1, count))
        let hits = predictions.count { $0.truth == $0.prediction.label }
        accuracy = Double(hits) / total
        accuracyInterval = RateInterval(WilsonInterval.interval(successes: hits, of: count))
        classes = Set(predictions.map(\.truth)).sorted().map { label in
            ClassScore(
                label: label,
                hits: predictions.count { $0.truth == label && $0.prediction.label == label },
                called: predictions.count { $0.prediction.label == label },
                support: predictions.count { $0.truth == label }
            )
        }
        macroF1 = classes.reduce(0) { $0 + $1.f1 } / Double(max(1, classes.count))
        weightedF1 = classes.reduce(0) { $0 + $1.f1 * Double($1.support) } / total
        confusion = ConfusionMatrix(predictions)
        reliability = ReliabilityBin.bins(of: predictions, count: Self.binCount)
        calibrationError = reliability.reduce(0) { $0 + Double($1.count) / total * abs($1.confidence - $1.accuracy) }
        calibrationErrorByChance = ReliabilityBin.errorByChance(of: predictions, count: Self.binCount)
        logLoss = predictions.reduce(0) { $0 - log(max(Self.smallestProbability, $1.probabilityOfTruth)) } / total
        self.latency = latency
        self.slices = slices
        self.worstSlice = worstSlice
        self.gaps = gaps
        macroF1Interval = nil
        explanationLatency = nil
        let curve = RiskCoverage(predictions)
        riskCoverage = curve.thinned(to: Self.curvePoints)
        riskCoverageArea = curve.area
        topThreeAccuracy = Double(predictions.count { $0.isTruthAmong(first: 3) }) / total
    }

    private enum CodingKeys: String, CodingKey {
        case count, accuracy, classes, confusion, reliability, latency, slices, gaps
        case accuracyInterval = "accuracy_interval"
        case worstSlice = "worst_slice"
        case explanationLatency = "explanation_latency"
        case macroF1 = "macro_f1"
        case macroF1Interval = "macro_f1_interval"
        case topThreeAccuracy = "top_3_accuracy"
        case riskCoverage = "risk_coverage"
        case riskCoverageArea = "risk_coverage_area"
        case weightedF1 = "weighted_f1"
        case calibrationError = "ece"
        case calibrationErrorByChance = "ece_by_chance"
        case logLoss = "log_loss"
    }
}
