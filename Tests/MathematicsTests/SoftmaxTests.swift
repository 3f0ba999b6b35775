import Foundation
import Mathematics
import Testing

struct SoftmaxTests {
    @Test func hugeScoresDoNotOverflow() {
        #expect(Softmax.logSumExp([1000, 1000]) == 1000 + log(2))
        #expect(Softmax.logSumExp([]) == -.infinity)
        #expect(Softmax.probabilities([1000, 1000]) == [0.5, 0.5])
    }

    @Test func probabilitiesFollowTheExponentials() {
        let probabilities = Softmax.probabilities([0, log(3)])
        #expect(abs(probabilities[1] - 0.75) < 1e-15)
        let cooled = Softmax.probabilities([0, log(3)], temperature: 0.5)
        #expect(abs(cooled[1] - 0.9) < 1e-15)
    }
}
