import Foundation

/// The probability that a recognised amount, percentage or date is read rightly: a logistic model of its evidence.
///
/// The weights were fitted by Newton's method with a penalty of 0.3 on their squares, the constant aside, to the facts read
/// from `deedbox sample scans --seed 101` in the conditions bad-scan, dpi75 and heavy-blur (589 facts, 84 of them wrong; a
/// fact is right when the page's true text states it). `Benchmarks fact-reliability` measures them on pages of another
/// seed.
enum ReadingModel {
    /// In the order of `ReadingEvidence.features`.
    static let weights: [Double] = [
        -3.284, 0.430, 2.687, 0.232, 0.182, 0.674, 1.345, 0.396, 0.041, 3.676, -0.295, -2.762, -1.524,
    ]

    /// 0…1.
    static func probability(of evidence: ReadingEvidence) -> Double {
        let odds = zip(weights, evidence.features).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-odds))
    }
}
