import Monitoring
import Testing

struct ConditionParserTests {
    struct Case: CustomTestStringConvertible {
        var text: String
        var condition: AlertCondition
        var hold: Double?

        var testDescription: String { text }

        init(_ text: String, _ condition: AlertCondition, hold: Double? = nil) {
            (self.text, self.condition, self.hold) = (text, condition, hold)
        }
    }

    @Test(arguments: [
        Case("model_accuracy < 0.85", AlertCondition(.modelAccuracy, .standard, .below, 0.85)),
        Case("model_accuracy<85%", AlertCondition(.modelAccuracy, .standard, .below, 0.85)),
        Case("inference_latency > 2000", AlertCondition(.inferenceLatency, .standard, .above, 2_000)),
        Case(
            "p99.9 inference_latency >= 2000 ms over 10m for 90s at least 50",
            AlertCondition(.inferenceLatency, .quantile(0.999), .atLeast, 2_000, over: 600, minimum: 50),
            hold: 90
        ),
        Case(
            "feature_drift_score > 0.3 by slice",
            AlertCondition(.featureDriftScore, .standard, .above, 0.3, by: [.version, .slice])
        ),
        Case(
            "error_rate <= 1% over 1h by version, arm",
            AlertCondition(.errorRate, .standard, .atMost, 0.01, over: 3_600, by: [.version, .arm])
        ),
    ])
    func conditionsAreRead(_ example: Case) throws {
        let found = try ConditionParser.parse(example.text)
        #expect(found.condition == example.condition && found.hold == example.hold)
        #expect(try ConditionParser.parse(found.condition.text).condition == found.condition)
    }

    @Test(arguments: [
        ("", "is empty"), ("p95", "names no metric"),
        ("model_beauty < 1", "there are model_accuracy, estimated_accuracy"),
        ("model_accuracy", "has no <"), ("model_accuracy = 1", "has no <"), ("model_accuracy <", "no number"),
        ("model_accuracy < low", "'low' is no number"), ("model_accuracy < nan", "is no number"),
        ("model_accuracy < 1 over soon", "needs a time behind 'over'"),
        ("model_accuracy < 1 over 1s", "from 1m to 90d"),
        ("model_accuracy < 1 by colour", "needs version, arm or slice"),
        ("model_accuracy < 1 at least 0", "whole number"),
        ("model_accuracy < 1 and more", "none of over, for, by"), ("p95 model_accuracy < 1", "has no percentiles"),
    ])
    func whatCannotBeReadIsToldWithTheRemedy(_ text: String, _ complaint: String) {
        #expect { try ConditionParser.parse(text) } throws: { "\($0)".contains(complaint) }
    }

    /// Whatever comes, the parser ends, and what it reads it reads the same again.
    @Test func anyWordsAreReadOrRefused() {
        let words = [
            "p95", "mean", "model_accuracy", "inference_latency", "<", ">", "<=", "0.5", "-1", "85%", "over", "for",
            "by",
            "at", "least", "1h", "slice", "version", ",", "", "  ", "é", "1e999", "ms",
        ]
        var read = 0
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            var text = state >> 62 > 0 ? "model_accuracy < 0.5 " : ""
            for _ in 0..<(Int(state >> 33) % 9) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += words[Int(state >> 33) % words.count] + (state >> 60 > 3 ? " " : "")
            }
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            guard let found = try? ConditionParser.parse(text) else { continue }
            read += 1
            #expect((try? ConditionParser.parse(found.condition.text))?.condition == found.condition, "\(text)")
        }
        #expect(read > 50)
    }
}
