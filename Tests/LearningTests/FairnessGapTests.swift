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

    /// Percentiles of 1,000 draws of Fairlearn's differences; other draws differ by some hundredths.
    @Test func intervalsAreThoseOfFairlearnsDifferences() throws {
        let reference = try Reference.load().fairness
        let samples = zip(reference.groups, reference.truths).map { group, truth in
            TextSample(text: "a text", label: truth ? "yes" : "no", metadata: ["origin": group, "confidence": "x"])
        }
        let gaps = SliceGap.gaps(of: Self.predictions(reference), on: samples)
        let gap = try #require(gaps.first { $0.slice == "origin" && $0.label == "yes" })
        #expect(abs(gap.gap.equalizedOdds - reference.equalizedOdds) < 1e-12)
        for (name, interval) in [
            ("demographicParity", gap.interval.demographicParity), ("equalizedOdds", gap.interval.equalizedOdds),
            ("equalOpportunity", gap.interval.equalOpportunity),
        ] {
            let expected = try #require(reference.intervals[name])
            #expect(abs(interval.lower - expected[0]) < 0.03, "\(name)")
            #expect(abs(interval.upper - expected[1]) < 0.03, "\(name)")
        }
    }

    /// A column whose every value is another parts nothing.
    @Test func columnsOfIdsAreNoSlices() throws {
        let reference = try Reference.load().fairness
        let samples = reference.groups.enumerated().map { number, group in
            TextSample(text: "a text", label: "yes", metadata: ["id": "\(number)", "origin": group])
        }
        let scores = SliceScore.scores(of: Self.predictions(reference), on: samples)
        #expect(Set(scores.map(\.slice)) == ["confidence", "word_count", "origin"])
        #expect(scores.filter { $0.slice == "origin" }.map(\.value) == ["mail", "pdf", "scan"])
    }

    private static func predictions(_ reference: Reference.Fairness) -> [ScoredPrediction] {
        zip(reference.truths, reference.answers).map { truth, answer in
            ScoredPrediction(
                truth: truth ? "yes" : "no",
                prediction: Classification(probabilities: [
                    .init(label: "yes", probability: answer ? 0.9 : 0.1),
                    .init(label: "no", probability: answer ? 0.1 : 0.9),
                ])
            )
        }
    }

    @Test func onePartDiffersFromNothing() {
        let gap = FairnessGap(parts: ["a", "a"], truths: [true, false], answers: [true, true])
        #expect(gap.demographicParity == 0 && gap.equalOpportunity == 0 && gap.equalizedOdds == 0)
    }
}
