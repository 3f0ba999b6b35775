import Foundation
import Learning
import Mathematics
import Testing

struct TemperatureFitTests {
    /// Classes are drawn by the softmax of the true logits; the model's are three times as large.
    @Test func overconfidentLogitsAreCooled() {
        var random = SeededRandom(seed: 4)
        var logits: [[Double]] = []
        var truths: [Int] = []
        for _ in 0..<20_000 {
            let scores = (0..<3).map { _ in 4 * random.unit() }
            let probabilities = Softmax.probabilities(scores)
            let draw = random.unit()
            truths.append(draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2)
            logits.append(scores.map { 3 * $0 })
        }
        #expect(abs(TemperatureFit.temperature(logits: logits, truths: truths) - 3) < 0.15)
    }

    @Test func fewFaultlessAnswersDoNotBecomeCertain() {
        let temperature = TemperatureFit.temperature(logits: [[5, -5], [-5, 5]], truths: [0, 1])
        // Platt's target for two samples is 3/4.
        #expect(abs(Softmax.probabilities([5, -5], temperature: temperature)[0] - 0.75) < 1e-3)
    }

    @Test func nothingToFitLeavesLogitsAlone() {
        #expect(TemperatureFit.temperature(logits: [], truths: []) == 1)
    }
}
