import Mathematics
import Testing

/// Held against SciPy to 1e-9, and to 1e-9 of themselves where they are small.
struct DistributionTests {
    private let reference: StatisticsReference.Distributions

    init() throws {
        reference = try StatisticsReference.load().distributions
    }

    private func agree(_ value: Double, _ expected: Double) -> Bool {
        abs(value - expected) <= 1e-9 * abs(expected) + 1e-300
    }

    @Test func theNormalLawIsSciPys() {
        for entry in reference.normal where entry.cumulative > 1e-290 {
            #expect(agree(NormalDistribution.cumulative(entry.z), entry.cumulative), "\(entry)")
            #expect(agree(NormalDistribution.upperTail(-entry.z), entry.cumulative), "\(entry)")
        }
        for entry in reference.quantiles {
            #expect(abs(NormalDistribution.quantile(entry.p) - entry.z) < 1e-9 * max(1, abs(entry.z)), "\(entry)")
        }
        #expect(NormalDistribution.quantile(0) == -.infinity && NormalDistribution.quantile(1) == .infinity)
    }

    @Test func studentsLawIsSciPys() {
        for entry in reference.students {
            let student = StudentDistribution(degreesOfFreedom: entry.freedom)
            #expect(agree(student.twoSidedP(entry.t), entry.p), "\(entry)")
            #expect(agree(student.quantile(0.975), entry.quantile), "\(entry)")
            #expect(agree(student.quantile(0.025), -entry.quantile), "\(entry)")
        }
    }

    @Test func chiSquaredIsSciPys() {
        for entry in reference.chiSquares {
            let p = ChiSquaredDistribution(degreesOfFreedom: entry.freedom).upperTail(entry.x)
            #expect(agree(p, entry.p), "\(entry): \(p)")
        }
    }

    @Test func theIncompleteBetaRatioIsSciPys() {
        for entry in reference.betas {
            let ratio = IncompleteBeta.ratio(entry.x, entry.a, entry.b)
            #expect(abs(ratio - entry.ratio) < 1e-9, "\(entry): \(ratio)")
        }
    }
}
