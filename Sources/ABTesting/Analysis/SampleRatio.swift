package import Mathematics

/// Whether units were shared out as the plan says; if not, something is wrong that no statistics mend.
package struct SampleRatio: Hashable, Sendable, Codable {
    /// Below this probability of chance the shares are taken for wrong.
    ///
    /// Source: Fabijan et al. 2019, "Diagnosing sample ratio mismatch in online controlled experiments", KDD; it is low
    /// because one looks often.
    package static let threshold = 0.001

    /// By variant, in the plan's order.
    package let exposed: [Int]
    package let test: ChiSquaredTest
    package let isSound: Bool

    package init(exposed: [Int], in plan: ABTestPlan) {
        self.exposed = exposed
        test = ChiSquaredTest.goodnessOfFit(exposed, weights: plan.variants.map { Double($0.weight) })
        // A unit in a variant that should get none is no chance either.
        let isClean = zip(exposed, plan.variants).allSatisfy { $0 == 0 || $1.weight > 0 }
        isSound = isClean && test.p >= Self.threshold
    }

    private enum CodingKeys: String, CodingKey {
        case exposed, test
        case isSound = "is_sound"
    }
}
