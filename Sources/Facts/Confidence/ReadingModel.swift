import Foundation

/// The probability that a recognised amount, percentage or date is read rightly: a logistic model of its evidence.
///
/// The weights were fitted by Newton's method with a penalty of 0.3 on their squares, the constant aside, to the facts read
/// from `deedbox sample scans --seed 101` in the conditions bad-scan, copier, dpi100, dpi75, fax, faint and heavy-blur (39
/// pages, 1,198 facts, 164 of them wrong; a fact is right when the page's true text states it). `scripts/bench
/// fact-reliability` measures them on pages of another seed.
enum ReadingModel {
    /// In the order of `ReadingEvidence.features`.
    static let weights: [Double] = [
        -4.829, 1.315, 4.449, 0.253, 0.228, 0.086, 2.461, 0.738, 0.017, 4.484, 0.077, -2.922, -1.199,
    ]

    /// 0…1.
    static func probability(of evidence: ReadingEvidence) -> Double {
        let odds = zip(weights, evidence.features).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-odds))
    }
}
