import Learning
import Mathematics
import Testing

struct ReleaseGateTests {
    private static let gate = ReleaseGate(minimumAccuracy: 0.9)

    /// Of so many answers, the first are right.
    private func evaluation(right: Int, of count: Int) -> Evaluation {
        Evaluation(
            (0..<count).map { number in
                ScoredPrediction(
                    truth: number < right ? "a" : "b",
                    prediction: Classification(probabilities: [
                        .init(label: "a", probability: 0.9), .init(label: "b", probability: 0.1),
                    ])
                )
            }
        )
    }

    @Test func whatIsAccurateEnoughPasses() {
        #expect(Self.gate.objections(to: evaluation(right: 90, of: 100), comparison: nil).isEmpty)
        let objections = Self.gate.objections(to: evaluation(right: 89, of: 100), comparison: nil)
        #expect(objections == ["Its accuracy is 0.89; at least 0.9 is asked for."])
    }

    @Test func whatIsSurelyWorseThanTheChampionDoesNot() {
        let good = evaluation(right: 95, of: 100)
        let cases = [(5, 6, true), (1, 12, false), (12, 1, true), (0, 0, true)]
        for (first, second, passes) in cases {
            let test = McNemarTest(onlyFirst: first, onlySecond: second)
            #expect(Self.gate.objections(to: good, comparison: test).isEmpty == passes, "\(first) and \(second)")
        }
    }
}
