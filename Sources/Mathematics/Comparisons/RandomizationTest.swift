/// Whether two ways to answer the same questions differ by more than chance: Fisher's randomisation test on pairs.
///
/// Were the two alike, each difference could as well have the other sign; the test counts in how many of many random
/// choices of signs the mean difference is at least as large. Source: Smucker, Allan and Carterette, "A comparison of
/// statistical significance tests for information retrieval evaluation", CIKM 2007.
package struct RandomizationTest: Hashable, Sendable, Codable {
    /// The mean of second minus first; 0 for no pairs.
    package let difference: Double
    /// Pairs in which the first, and the second, is better.
    package let firstBetter: Int
    package let secondBetter: Int
    /// Two-sided; 1 for no pairs.
    ///
    /// Never 0: the choice that was seen is one of those counted.
    package let p: Double

    /// - Parameters:
    ///   - first: A measure for each question.
    ///   - second: The same for the other way, in the same order.
    ///   - rounds: Random choices of signs.
    /// - Precondition: both have the same count; `rounds` is at least 1.
    package init(
        _ first: [Double],
        _ second: [Double],
        rounds: Int = 20_000,
        random: inout some RandomNumberGenerator
    ) {
        precondition(first.count == second.count, "\(first.count) and \(second.count) measures are no pairs")
        precondition(rounds >= 1, "at least one round, not \(rounds)")
        let differences = zip(first, second).map { $1 - $0 }
        let sum = differences.reduce(0, +)
        difference = differences.isEmpty ? 0 : sum / Double(differences.count)
        firstBetter = differences.count { $0 < 0 }
        secondBetter = differences.count { $0 > 0 }
        let telling = differences.filter { $0 != 0 }
        var extreme = 0
        for _ in 0..<(telling.isEmpty ? 0 : rounds) {
            var (total, bits, left) = (0.0, UInt64(0), 0)
            for difference in telling {
                if left == 0 { (bits, left) = (random.next(), 64) }
                total += bits & 1 == 0 ? difference : -difference
                (bits, left) = (bits >> 1, left - 1)
            }
            // Sums of the same numbers in another order may differ in their last bits.
            if abs(total) >= abs(sum) - 1e-9 { extreme += 1 }
        }
        p = telling.isEmpty ? 1 : Double(extreme + 1) / Double(rounds + 1)
    }
}
