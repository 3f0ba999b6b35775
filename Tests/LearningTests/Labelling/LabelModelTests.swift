import Foundation
import Learning
import Mathematics
import Testing

struct LabelModelTests {
    /// Votes of independent rules on samples of three classes, drawn as the model believes that they come about.
    private struct Drawn {
        var truths: [Int] = []
        var votes: [[Int?]] = []
        static let accuracies = [0.95, 0.85, 0.75, 0.65, 0.5]
        static let shares = [0.5, 0.3, 0.2]

        init(count: Int, seed: UInt64) {
            var random = SeededRandom(seed: seed)
            for _ in 0..<count {
                let draw = random.unit()
                let truth = draw < 0.5 ? 0 : draw < 0.8 ? 1 : 2
                truths.append(truth)
                votes.append(
                    Self.accuracies.map { accuracy in
                        guard random.unit() < 0.6 else { return nil }
                        if random.unit() < accuracy { return truth }
                        return (truth + 1 + random.index(below: 2)) % 3
                    }
                )
            }
        }
    }

    @Test func plantedAccuraciesAreFound() {
        let drawn = Drawn(count: 5000, seed: 7)
        let model = LabelModel(fitting: drawn.votes, ruleCount: 5, classCount: 3)
        for (found, planted) in zip(model.accuracies, Drawn.accuracies) { #expect(abs(found - planted) < 0.04) }
        for (found, planted) in zip(model.shares, Drawn.shares) { #expect(abs(found - planted) < 0.03) }
    }

    @Test func itIsRightMoreOftenThanMostVotes() {
        let drawn = Drawn(count: 5000, seed: 8)
        let model = LabelModel(fitting: drawn.votes, ruleCount: 5, classCount: 3)
        var (byModel, byMajority, confidence, count) = (0, 0, 0.0, 0)
        for (truth, votes) in zip(drawn.truths, drawn.votes) where votes.contains(where: { $0 != nil }) {
            let probabilities = model.probabilities(given: votes)
            let answer = TopK.indices(of: probabilities, count: 1)[0]
            let tally = (0..<3).map { label in Double(votes.count { $0 == label }) }
            byModel += answer == truth ? 1 : 0
            byMajority += TopK.indices(of: tally, count: 1)[0] == truth ? 1 : 0
            confidence += probabilities[answer]
            count += 1
        }
        #expect(byModel > byMajority + 50, "\(byModel) and \(byMajority) of \(count)")
        #expect(abs(confidence - Double(byModel)) / Double(count) < 0.02, "the confidence is calibrated")
    }

    /// Two rules, one vote: with equal shares, α / (α + (1 − α) / (K − 1) · (K − 1)) is α itself.
    @Test func oneVoteIsWorthItsRulesAccuracy() {
        let model = LabelModel(fitting: [], ruleCount: 2, classCount: 3)
        #expect(model.accuracies == [0.8, 0.8])
        #expect(abs(model.probabilities(given: [1, nil])[1] - 0.8) < 1e-12)
        // 0.8² against 0.1²: two votes of the same class.
        #expect(abs(model.probabilities(given: [1, 1])[1] - 0.64 / (0.64 + 0.02)) < 1e-12)
        #expect(model.probabilities(given: [nil, nil]).allSatisfy { abs($0 - 1.0 / 3) < 1e-12 })
    }

    @Test func aRuleAgainstAllOthersIsTrustedLess() {
        let votes: [[Int?]] = (0..<60).map { index in [index % 2, index % 2, index % 2, 0] }
        let model = LabelModel(fitting: votes, ruleCount: 4, classCount: 2)
        #expect(model.accuracies[0] > 0.95)
        #expect(model.accuracies[3] < 0.6)
    }

    @Test func theOrderOfSamplesDoesNotMatter() {
        let drawn = Drawn(count: 300, seed: 9)
        let model = LabelModel(fitting: drawn.votes, ruleCount: 5, classCount: 3)
        let reversed = LabelModel(fitting: drawn.votes.reversed(), ruleCount: 5, classCount: 3)
        for (one, other) in zip(model.accuracies, reversed.accuracies) { #expect(abs(one - other) < 1e-6) }
        #expect(model == LabelModel(fitting: drawn.votes, ruleCount: 5, classCount: 3))
    }
}
