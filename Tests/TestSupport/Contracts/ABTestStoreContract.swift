package import ABTesting
package import Documents
import Testing

/// What every store of A/B tests does, beside the stores of the documents whose predictions it knows.
package enum ABTestStoreContract {
    package typealias Subject = (tests: any ABTestStore, reviews: any ReviewStore, stores: StoresUnderTest)

    package static let clauses: [ContractClause<Subject>] = [
        .init("a name is given once", namesAreGivenOnce),
        .init("tests are listed latest first, a page at a time", testsAreListed),
        .init("a state changes from what it was, or not at all", statesChangeOnce),
        .init("a unit keeps its first variant, and one that got two is left out", unitsKeepTheirFirstVariant),
        .init("outcomes that repeat count once, those before the exposure not at all", repeatsCountOnce),
        .init("a unit's value is the mean of its outcomes, beside what was known before", valuesAreMeans),
        .init("what came after the end does not count", lateExposuresDoNotCount),
        .init("a prediction tells its latency, and its accuracy once it was reviewed", predictionsTell),
    ]

    private static func plan(_ name: String = "p") throws -> ABTestPlan {
        try ABTestPlan(
            name: name,
            variants: [Variant(name: "a", weight: 5000), Variant(name: "b", weight: 5000)]
        )
    }

    private static func begin(_ subject: Subject) async throws -> ABTest {
        var test = ABTest(plan: try plan(), createdAt: 1)
        try await subject.tests.create(test)
        try test.start(at: 2)
        #expect(try await subject.tests.update(test, from: .draft))
        return test
    }

    private static func namesAreGivenOnce(_ subject: Subject) async throws {
        let test = try await begin(subject)
        #expect(try await subject.tests.test("p") == test)
        #expect(try await subject.tests.test("q") == nil)
        await #expect(throws: ABTestError.nameTaken("p")) { try await subject.tests.create(test) }
        await #expect(throws: ABTestError.missing("q")) { try await subject.tests.expose([], in: "q") }
    }

    private static func testsAreListed(_ subject: Subject) async throws {
        for name in ["x", "y", "z"] { try await subject.tests.create(ABTest(plan: try plan(name), createdAt: 1)) }
        #expect(try await subject.tests.tests(limit: 2, after: nil).map(\.plan.name) == ["z", "y"])
        #expect(try await subject.tests.tests(limit: 2, after: "y").map(\.plan.name) == ["x"])
    }

    private static func statesChangeOnce(_ subject: Subject) async throws {
        var test = try await begin(subject)
        #expect(try await !subject.tests.update(test, from: .draft))
        try test.stop(because: "enough", at: 5)
        #expect(try await subject.tests.update(test, from: .running))
        #expect(try await subject.tests.test("p") == test)
    }

    private static func unitsKeepTheirFirstVariant(_ subject: Subject) async throws {
        let test = try await begin(subject)
        let exposures = [
            Exposure(unit: "u1", variant: "a", time: 3), Exposure(unit: "u2", variant: "b", time: 3),
            Exposure(unit: "u3", variant: "b", time: 3), Exposure(unit: "u1", variant: "a", time: 4),
            Exposure(unit: "u2", variant: "a", time: 4),
        ]
        try await subject.tests.expose(exposures, in: "p")
        #expect(try await subject.tests.exposed(in: test, until: 9) == [1, 1])
        let outcomes = ["u1", "u2", "u3"].map { Outcome(unit: $0, metric: "accuracy", value: 1, time: 5) }
        try await subject.tests.record(outcomes, of: "p")
        let data = try await subject.tests.data(of: test, until: 9)
        #expect(data.exposed == [1, 1] && data.mixed == 1)
        #expect(Set(data.values["accuracy"] ?? []) == [.init(variant: 0, value: 1), .init(variant: 1, value: 1)])
    }

    private static func repeatsCountOnce(_ subject: Subject) async throws {
        let test = try await begin(subject)
        let early = Outcome(unit: "u1", metric: "accuracy", value: 0, time: 2)
        try await subject.tests.record([early], of: "p")
        try await subject.tests.expose([Exposure(unit: "u1", variant: "a", slice: "scan", time: 3)], in: "p")
        for value in [0.0, 1] {
            try await subject.tests.record([Outcome(unit: "u1", metric: "accuracy", value: value, time: 5)], of: "p")
        }
        let data = try await subject.tests.data(of: test, until: 9)
        #expect(data.values["accuracy"] == [.init(variant: 0, value: 1, slice: "scan")])
    }

    private static func valuesAreMeans(_ subject: Subject) async throws {
        let test = try await begin(subject)
        try await subject.tests.expose([Exposure(unit: "u1", variant: "b", time: 3)], in: "p")
        let scores = [(4.0, false, 5.0), (2.0, false, 6.0), (1.0, true, 0.5)]
        try await subject.tests.record(
            scores.map {
                Outcome(unit: "u1", metric: "user_satisfaction", value: $0.0, isHistory: $0.1, time: $0.2)
            },
            of: "p"
        )
        let data = try await subject.tests.data(of: test, until: 9)
        #expect(data.values["user_satisfaction"] == [.init(variant: 1, value: 3, before: 1)])
    }

    private static func lateExposuresDoNotCount(_ subject: Subject) async throws {
        let test = try await begin(subject)
        let exposures = [Exposure(unit: "u1", variant: "a", time: 3), Exposure(unit: "u2", variant: "a", time: 30)]
        try await subject.tests.expose(exposures, in: "p")
        let outcomes = ["u1", "u2"].map { Outcome(unit: $0, metric: "accuracy", value: 1, time: 40) }
        try await subject.tests.record(outcomes, of: "p")
        let data = try await subject.tests.data(of: test, until: 20)
        #expect(data.exposed == [1, 0] && data.values["accuracy"]?.count == 1)
    }

    private static func predictionsTell(_ subject: Subject) async throws {
        let test = try await begin(subject)
        for number in 1...2 { try await subject.stores.ingest(.fixture(number)) }
        for number in 1...2 {
            let prediction = try await subject.stores.documents.record(.fixture(number))?.prediction
            let variant = number == 1 ? "a" : "b"
            let exposure = Exposure(unit: "u\(number)", variant: variant, prediction: prediction?.id, time: 3)
            try await subject.tests.expose([exposure], in: "p")
        }
        let review = Review(documentID: .fixture(1), documentClass: .amendment, reviewer: "desk", reviewedAt: 4)
        try await subject.reviews.save(review)
        try await subject.tests.record([Outcome(unit: "u2", metric: "latency", value: 7, time: 5)], of: "p")
        let data = try await subject.tests.data(of: test, until: 9)
        #expect(data.values["accuracy"] == [.init(variant: 0, value: 0)])
        let latencies = try #require(data.values["latency"]).sorted { $0.variant < $1.variant }
        #expect(latencies.count == 2 && latencies[1].value == 7 && latencies[0].value != 7)
    }
}
