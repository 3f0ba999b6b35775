import Foundation

/// Whether two rates differ, exactly, also of few cases.
///
/// Source: Fisher 1934, "Statistical Methods for Research Workers", section 21.02. Two-sided: all tables with the same
/// margins that are no likelier than the one seen.
package enum FisherTest {
    /// Sums of the same terms in another order may differ in their last bits.
    private static let slack = 1 + 1e-7

    /// 1 for no cases.
    package static func p(_ first: Rate, _ second: Rate) -> Double {
        let successes = first.successes + second.successes
        let least = max(0, successes - second.trials)
        let most = min(successes, first.trials)
        let seen = logProbability(first.successes, successes, first.trials, second.trials)
        let limit = seen + log(slack)
        let total = (least...most).reduce(0.0) { sum, count in
            let value = logProbability(count, successes, first.trials, second.trials)
            return value <= limit ? sum + exp(value) : sum
        }
        return min(1, total)
    }

    /// Of the hypergeometric law: so many of the successes are the first's.
    private static func logProbability(_ count: Int, _ successes: Int, _ first: Int, _ second: Int) -> Double {
        logWays(count, of: first) + logWays(successes - count, of: second) - logWays(successes, of: first + second)
    }

    private static func logWays(_ k: Int, of n: Int) -> Double {
        -log(Double(n + 1)) - IncompleteBeta.logBeta(Double(n - k + 1), Double(k + 1))
    }
}
