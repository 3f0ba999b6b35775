import Foundation
import Mathematics
import Testing

struct NormalMixtureSequenceTests {
    /// SciPy's numerical integral of the mixture, and the root of it; to 1e-6.
    @Test func evidenceAndIntervalAreThoseOfTheIntegral() throws {
        for entry in try StatisticsReference.load().sequences {
            let sequence = NormalMixtureSequence(alpha: entry.alpha, narrowestAt: entry.tuned)
            let evidence = exp(sequence.logEvidence(z: entry.z, count: entry.count))
            #expect(StatisticsReference.agree(evidence, entry.evidence, tolerance: 1e-6), "\(entry): \(evidence)")
            let half = sequence.halfWidth(standardError: 1, count: entry.count)
            #expect(StatisticsReference.agree(half, entry.half, tolerance: 1e-6), "\(entry): \(half)")
            #expect(abs(sequence.p(z: half, count: entry.count) - entry.alpha) < 1e-12)
        }
    }

    /// At most one A/A experiment in twenty may ever be taken for a difference.
    ///
    /// 20,000 experiments of rates of 90 % are looked at 191 times each, from 500 to 10,000 units a side. Looking so often
    /// at z tests finds one in three.
    @Test func lookingAllTheTimeFindsNoMoreThanPromised() {
        let (block, firstLook, lastLook) = (50, 10, 200)
        let draws = BinomialTable(trials: block, share: 0.9)
        let sequence = NormalMixtureSequence(alpha: 0.05, narrowestAt: 2000)
        let widths = (0...lastLook).map { look in
            look > 0 ? sequence.halfWidth(standardError: 1, count: Double(2 * look * block)) : .infinity
        }
        var random = SeededRandom(seed: 20)
        var (fooled, naive) = (0, 0)
        for _ in 0..<20_000 {
            var (first, second, isFooled, isNaive) = (0, 0, false, false)
            for look in 1...lastLook {
                first += draws.draw(&random)
                second += draws.draw(&random)
                guard look >= firstLook else { continue }
                let count = Double(look * block)
                let (p, q) = (Double(first) / count, Double(second) / count)
                let error = ((p * (1 - p) + q * (1 - q)) / count).squareRoot()
                let z = abs(p - q) / error
                if z > widths[look] { isFooled = true }
                if z > 1.96 { isNaive = true }
            }
            fooled += isFooled ? 1 : 0
            naive += isNaive ? 1 : 0
        }
        #expect(fooled <= 1000, "\(fooled) of 20,000")
        #expect(naive > 5000, "\(naive) of 20,000")
    }
}

/// Counts of successes by their law: of so many trials, each with that share.
private struct BinomialTable {
    private var cumulative: [Double] = []

    init(trials: Int, share: Double) {
        var sum = 0.0
        for count in 0...trials {
            let (n, k) = (Double(trials), Double(count))
            let ways = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
            sum += exp(ways + k * log(share) + (n - k) * log(1 - share))
            cumulative.append(sum)
        }
    }

    func draw(_ random: inout SeededRandom) -> Int {
        let unit = random.unit()
        // From the top, where nearly all counts lie.
        var count = cumulative.count - 1
        while count > 0, cumulative[count - 1] > unit { count -= 1 }
        return count
    }
}
