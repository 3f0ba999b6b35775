import ABTesting
import Foundation
import Testing

struct PlanTests {
    private func decode(_ json: String) throws -> ABTestPlan {
        try JSONDecoder().decode(ABTestPlan.self, from: Data(json.utf8))
    }

    private static let variants = #""variants": [{"name": "a", "weight": 5000}, {"name": "b", "weight": 5000}]"#

    @Test func whatIsNotSaidIsAsTheDesignHasIt() throws {
        let plan = try decode("{\"name\": \"p\", \(Self.variants)}")
        #expect(plan.days == 14 && plan.minimumSamples == 1000 && plan.look == .fixed)
        #expect(plan.metrics.map(\.name) == ["accuracy", "latency", "user_satisfaction"])
        #expect(plan.primary?.name == "accuracy")
        let again = try JSONDecoder().decode(ABTestPlan.self, from: JSONEncoder().encode(plan))
        #expect(again == plan)
    }

    @Test func mistypedKeysAreRefusedByName() throws {
        let error = #expect(throws: DecodingError.self) {
            try decode("{\"name\": \"p\", \"minimum_sample\": 3, \(Self.variants)}")
        }
        #expect("\(try #require(error))".contains("minimum_sample"))
    }

    @Test(arguments: [
        ("the weights add up to 10000, not to 9000", [9000, 0], "p"),
        ("there are 2 to 8 variants, not 1", [10_000], "p"),
        ("two variants at least need a weight above 0", [10_000, 0], "p"),
        ("the name is 1 to 64 of a-z, 0-9, - and _; it is 'P q'", [5000, 5000], "P q"),
    ])
    func plansThatCannotBeCarriedOutAreRefused(reason: String, weights: [Int], name: String) {
        let variants = weights.enumerated().map { Variant(name: "v\($0.offset)", weight: $0.element) }
        #expect(throws: ABTestError.invalidPlan(reason)) { try ABTestPlan(name: name, variants: variants) }
    }

    @Test func onlyGuardrailsHaveMarginsAndOnlyWelchUsesHistory() {
        let variants = [Variant(name: "a", weight: 5000), Variant(name: "b", weight: 5000)]
        for metric in [
            MetricPlan(name: "m", test: .welch, role: .primary, margin: 1),
            MetricPlan(name: "m", test: .z, role: .primary, usesHistory: true),
            MetricPlan(name: "m", test: .quantile, role: .primary, quantile: 1),
            MetricPlan(name: "m", test: .z, role: .secondary),
        ] {
            #expect(throws: ABTestError.self) { try ABTestPlan(name: "p", variants: variants, metrics: [metric]) }
        }
    }

    @Test func aTestBeginsOnceAndEndsOnce() throws {
        var test = ABTest(plan: try decode("{\"name\": \"p\", \(Self.variants)}"), createdAt: 1)
        try test.start(at: 2)
        #expect(throws: ABTestError.wrongState("p", .running)) { try test.start(at: 3) }
        try test.stop(because: "enough", at: 4)
        #expect(throws: ABTestError.wrongState("p", .stopped)) { try test.stop(because: "again", at: 5) }
        #expect(test.startedAt == 2 && test.stoppedAt == 4 && test.reason == "enough")
    }
}
