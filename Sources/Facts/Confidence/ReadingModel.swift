import Foundation

/// The probability that a recognised amount, percentage or date is read rightly: a logistic model of its evidence.
///
/// The weights were fitted by Newton's method with a penalty of 0.3 on their squares, the constant aside, to the facts read
/// from `deedbox sample scans --seed 101 --pages 6` in the conditions bad-scan, copier, dpi100, dpi75, fax, faint and
/// heavy-blur (991 facts, 233 of them wrong; a fact is right when the page's true text states it). Of what these pages did
/// not show (single worn words, words against figures, values repeated, amounts written otherwise) the weights are about
/// those that earlier pages had given; that of the neighbours came out below 0 and was left out. `scripts/bench
/// fact-reliability` measures all of them on pages of another seed.
enum ReadingModel {
    /// In the order of `ReadingEvidence.features`.
    static let weights: [Double] = [
        -4.737, 3.047, 3.926, 0.25, 0.25, 0, 1.518, 2.168, 0.02, 7.212, 0.08, -1.115, -1.2,
    ]

    /// 0…1.
    static func probability(of evidence: ReadingEvidence) -> Double {
        let odds = zip(weights, evidence.features).reduce(0) { $0 + $1.0 * $1.1 }
        return 1 / (1 + exp(-odds))
    }
}
