import Foundation
import Learning
import Mathematics
import Testing

struct NoveltyRuleTests {
    private static func signals(_ count: Int, seed: UInt64) -> [NoveltyRule.Signals] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { _ in
            NoveltyRule.Signals(largestLogit: 2 * random.unit(), unknownShare: 0.2 * random.unit())
        }
    }

    @Test func alarmsAboutKnownSamplesAreAsRareAsAskedFor() throws {
        for rate in [0.01, 0.05, 0.2] {
            let rule = try #require(NoveltyRule(Self.signals(4000, seed: 1), falseAlarmRate: rate))
            let fresh = Self.signals(4000, seed: 2)
            let alarms = fresh.count { rule.score(of: $0) > rule.threshold }
            #expect(abs(Double(alarms) / 4000 - rate) < 0.01, "\(alarms) of 4000 at \(rate)")
        }
    }

    /// Of nine scores, the quantile of 10 % is the ninth smallest: ⌈10 · 0.9⌉ = 9.
    @Test func theThresholdIsTheConformalQuantile() throws {
        let signals = (1...9).map { NoveltyRule.Signals(largestLogit: 0, unknownShare: Double($0) / 10) }
        let rule = try #require(NoveltyRule(signals, falseAlarmRate: 0.1))
        #expect(rule.threshold == rule.score(of: signals[8]))
        let half = try #require(NoveltyRule(signals, falseAlarmRate: 0.5))
        #expect(half.threshold == half.score(of: signals[4]))
    }

    @Test func tooFewSamplesGiveNoRule() {
        #expect(NoveltyRule(Self.signals(8, seed: 1), falseAlarmRate: 0.1) == nil)
        #expect(NoveltyRule([], falseAlarmRate: 0.5) == nil)
    }

    @Test func unknownWordsAndSmallLogitsRaiseTheScore() throws {
        let rule = try #require(NoveltyRule(Self.signals(100, seed: 1), falseAlarmRate: 0.1))
        let usual = rule.score(of: .init(largestLogit: 1, unknownShare: 0.1))
        #expect(rule.score(of: .init(largestLogit: 0, unknownShare: 0.1)) > usual)
        #expect(rule.score(of: .init(largestLogit: 1, unknownShare: 0.5)) > usual)
        #expect(abs(usual) < 0.5)
    }

    private static let lines = [
        "the landlord lets suite # to the tenant for a term of years", "tenant # pays rent to the landlord each month",
        "we charge you for # boxes of goods", "please pay this invoice # for goods within thirty days",
    ]

    private static func samples(_ numbers: Range<Int>) -> [TextSample] {
        numbers.flatMap { number in
            lines.enumerated().map { place, line in
                TextSample(text: line.replacing("#", with: "\(number)"), label: place < 2 ? "lease" : "invoice")
            }
        }
    }

    @Test func textOfNoKnownKindNeedsAReview() throws {
        let model = try Trainer().train(Self.samples(0..<40)).classifier
        let known = Self.samples(100..<110).map { model.classify($0) }
        #expect(known.allSatisfy { $0.reviewReason == nil && $0.needsReview == false })
        for text in ["Der Hund schläft unter dem alten Apfelbaum", "zxcv qwer asdf", ""] {
            let answer = model.classify(TextSample(text: text))
            #expect(answer.reviewReason == .unlikeTraining && answer.needsReview == true, "\(text)")
        }
        let copy = try TextClassifier(data: model.data())
        #expect(copy.verdict.novelty == model.verdict.novelty)
    }

    /// What the model says of a text as a whole must be what training said of the same text as a row of a table.
    @Test func trainingAndUseCountUnknownWordsAlike() throws {
        let samples = Self.samples(0..<60)
        var configuration = TrainerConfiguration()
        configuration.falseAlarmRate = 0.1
        let model = try Trainer(configuration: configuration).train(samples).classifier
        let alarms = Self.samples(200..<260).count { model.classify($0).reviewReason == .unlikeTraining }
        #expect(Double(alarms) / 240 < 0.2, "\(alarms)")
    }
}
