import Learning
import Testing

struct FairnessGapTests {
    /// Fairlearn 0.15.0: `demographic_parity_difference`, `equal_opportunity_difference`, `equalized_odds_difference`.
    @Test func differencesEqualFairlearn() throws {
        let reference = try Reference.load().fairness
        let gap = FairnessGap(parts: reference.groups, truths: reference.truths, answers: reference.answers)
        #expect(abs(gap.demographicParity - reference.demographicParity) < 1e-12)
        #expect(abs(gap.equalOpportunity - reference.equalOpportunity) < 1e-12)
        #expect(abs(gap.equalizedOdds - reference.equalizedOdds) < 1e-12)
    }

    @Test func onePartDiffersFromNothing() {
        let gap = FairnessGap(parts: ["a", "a"], truths: [true, false], answers: [true, true])
        #expect(gap.demographicParity == 0 && gap.equalOpportunity == 0 && gap.equalizedOdds == 0)
    }
}
