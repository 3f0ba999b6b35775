import Foundation
import Learning
import Mathematics
import Testing

struct CalibrationTests {
    /// scikit-learn 1.9.0: `IsotonicRegression(out_of_bounds="clip")`.
    @Test func isotonicCurvesEqualScikitLearn() throws {
        let curves = try Reference.load().curves
        let curve = IsotonicCurve(fitting: curves.values, truths: curves.truths)
        for (value, expected) in zip(curves.at, curves.isotonic) {
            #expect(abs(curve.probability(of: value) - expected) < 1e-9, "at \(value)")
        }
    }

    /// Truths are drawn from the curve with slope −2 and offset 0.5, which must be found again.
    @Test func sigmoidsAreFoundAgain() {
        var random = SeededRandom(seed: 3)
        let values = (0..<20_000).map { _ in 6 * random.unit() - 3 }
        let truths = values.map { random.unit() < 1 / (1 + exp(-2 * $0 + 0.5)) }
        let curve = SigmoidCurve(fitting: values, truths: truths)
        #expect(abs(curve.slope + 2) < 0.1 && abs(curve.offset - 0.5) < 0.1)
        #expect(curve.probability(of: 1000) == 1 && curve.probability(of: -1000) == 0)
    }

    @Test(arguments: Calibration.Method.allCases)
    func probabilitiesSumToOneWhateverTheValues(method: Calibration.Method) {
        let logits: [[Double]] = [[2, -1, 0], [0, 1, -1], [-1, 0, 3], [1, 1, 1]]
        let calibration = Calibration(method, logits: logits, truths: [0, 1, 2, 0], classCount: 3)
        for values in logits + [[1e6, -1e6, 0], [-50, -50, -50]] {
            let probabilities = calibration.probabilities(of: values)
            #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12 && probabilities.allSatisfy { (0...1).contains($0) })
        }
    }

    /// Where a softmax of the values is true, nothing with more parameters is taken; where one class's values lie
    /// elsewhere, a temperature cannot mend it.
    @Test(arguments: [(0.0, true), (3.0, false)])
    func theSimplestWayThatDoesIsChosen(shift: Double, isTemperature: Bool) {
        var random = SeededRandom(seed: 8)
        var logits: [[Double]] = []
        var truths: [Int] = []
        for _ in 0..<3000 {
            let scores = (0..<3).map { _ in 4 * random.unit() }
            let probabilities = Softmax.probabilities(scores)
            let draw = random.unit()
            truths.append(draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2)
            logits.append([scores[0] + shift, scores[1], scores[2]])
        }
        let choice = CalibrationChoice(
            among: Calibration.Method.allCases,
            logits: logits,
            truths: truths,
            folds: truths.indices.map { $0 % 3 },
            classCount: 3
        )
        #expect((choice.calibration.method == .temperature) == isTemperature)
        #expect(choice.heldOut.count == 3000)
    }
}
