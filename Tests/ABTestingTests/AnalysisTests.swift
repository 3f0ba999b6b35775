import ABTesting
import Mathematics
import Testing

struct AnalysisTests {
    private let day = 86_400.0

    /// What a test of two variants is told of the primary rate, with hits of so many units.
    private func values(_ hits: [(Int, Int)], slice: String = "") -> [ABTestData.UnitValue] {
        hits.enumerated().flatMap { variant, counts in
            (0..<counts.1).map { .init(variant: variant, value: $0 < counts.0 ? 1 : 0, slice: slice) }
        }
    }

    private func result(
        _ hits: [(Int, Int)],
        days: Double = 14,
        look: ABTestPlan.Look = .fixed,
        metrics: [MetricPlan] = [.accuracy],
        other: [String: [ABTestData.UnitValue]] = [:],
        exposed: [Int]? = nil,
        isStopped: Bool = false
    ) throws -> ABTestResult {
        let weights = hits.count == 2 ? [5000, 5000] : [4000, 3000, 3000]
        let plan = try ABTestPlan(
            name: "p",
            variants: zip(["a", "b", "c"], weights).map { Variant(name: $0, weight: $1) },
            metrics: metrics,
            look: look
        )
        var test = ABTest(plan: plan, createdAt: 0)
        try test.start(at: 0)
        if isStopped { try test.stop(because: "", at: days * day) }
        let data = ABTestData(
            exposed: exposed ?? hits.map(\.1),
            values: ["accuracy": values(hits)].merging(other) { $1 }
        )
        return ABTestAnalysis.result(of: test, data: data, at: days * day)
    }

    @Test func aGainAtTheEndWinsByItsRule() throws {
        let result = try result([(1700, 2000), (1790, 2010)])
        #expect(result.isSignificant && result.winner == "b" && result.recommendation.action == .ship)
        let test = try #require(ProportionTest.compare(Rate(1700, of: 2000), Rate(1790, of: 2010)))
        #expect(result.interval == test.interval && result.metrics[0].p == test.p)
        #expect(result.metrics[0].chanceToBeat > 0.99 && result.metrics[0].expectedLoss < 1e-4)
        #expect(result.recommendation.rule.contains("at most 0.05"))
    }

    @Test func noWinnerIsNamedBeforeTheEndOfAFixedTest() throws {
        let result = try result([(1700, 2000), (1900, 2010)], days: 13.9)
        #expect(!result.isSignificant && result.winner == nil)
        #expect(result.recommendation.action == .keepRunning)
        #expect(result.recommendation.reason == "The test has run for 13.9 of 14 days.")
    }

    @Test func noWinnerIsNamedBeforeThereAreSamples() throws {
        for look in ABTestPlan.Look.allCases {
            let result = try result([(500, 999), (900, 1000)], look: look)
            #expect(!result.isSignificant && result.winner == nil)
            #expect(result.recommendation.reason.contains("has 999 units"))
        }
        let nothing = try result([(0, 0), (0, 0)])
        #expect(nothing.recommendation.action == .keepRunning && nothing.interval == nil)
    }

    @Test func aTestThatWasStoppedEarlyDecidesNothing() throws {
        let result = try result([(1700, 2000), (1900, 2010)], days: 3, isStopped: true)
        #expect(result.winner == nil && result.recommendation.action == .keepControl)
    }

    @Test func aSequentialTestMayEndEarlyButNeedsMore() throws {
        let clear = try result([(1700, 2000), (1850, 2010)], days: 2, look: .sequential)
        #expect(clear.winner == "b" && clear.recommendation.action == .ship)
        // Significant at a single look, but not at any.
        let slight = try result([(1700, 2000), (1757, 2010)], days: 2, look: .sequential)
        let once = try #require(ProportionTest.compare(Rate(1700, of: 2000), Rate(1757, of: 2010)))
        #expect(once.p < 0.05 && slight.winner == nil && slight.recommendation.action == .keepRunning)
        #expect(slight.recommendation.reason.hasPrefix("No difference is shown yet."))
    }

    @Test func nothingIsBelievedWhereUnitsWereLost() throws {
        let result = try result([(1700, 2000), (1790, 2010)], exposed: [2400, 2010])
        #expect(!result.sampleRatio.isSound && result.sampleRatio.test.degreesOfFreedom == 1)
        #expect(!result.isSignificant && result.winner == nil && result.recommendation.action == .fix)
    }

    @Test func aLossKeepsTheControl() throws {
        let result = try result([(1790, 2000), (1700, 2010)])
        #expect(result.isSignificant && result.winner == "a" && result.recommendation.action == .keepControl)
    }

    @Test func noDifferenceAtTheEndNamesNobodyAndTellsWhatWouldHaveShown() throws {
        let result = try result([(1700, 2000), (1705, 2010)])
        #expect(!result.isSignificant && result.winner == nil && result.recommendation.action == .keepControl)
        #expect(result.recommendation.reason.contains("would have shown"))
    }

    @Test func aBrokenGuardrailStopsTheTestAtAnyTime() throws {
        var random = SeededRandom(seed: 4)
        let latencies: [ABTestData.UnitValue] = (0..<4010).map { number in
            let isSlow = number >= 2000
            return .init(variant: isSlow ? 1 : 0, value: (isSlow ? 300 : 100) + 100 * random.unit())
        }
        let broken = try result(
            [(1700, 2000), (1790, 2010)],
            days: 1,
            metrics: [.accuracy, .latency],
            other: ["latency": latencies]
        )
        #expect(broken.guardrails.map(\.state) == [.broken])
        #expect(broken.recommendation.action == .stop && broken.winner == nil)
        let even = latencies.enumerated().map { ABTestData.UnitValue(variant: $0.offset % 2, value: $0.element.value) }
        let held = try result(
            [(1700, 2000), (1790, 2010)],
            metrics: [.accuracy, .latency],
            other: ["latency": even]
        )
        #expect(held.guardrails.map(\.state) == [.held] && held.winner == "b")
    }

    @Test func aGuardrailOfWhichNothingIsKnownIsNotTakenForHeld() throws {
        let result = try result([(1700, 2000), (1790, 2010)], metrics: [.accuracy, .latency])
        #expect(result.winner == nil && result.guardrails.isEmpty)
        #expect(result.recommendation.action == .keepRunning)
        #expect(result.recommendation.reason.hasSuffix("too little is known of 'latency'."))
    }

    @Test func severalTreatmentsAreCorrectedForAndTheBestWins() throws {
        let result = try result([(2550, 3000), (2030, 2250), (2080, 2250)])
        #expect(result.winner == "c")
        let values = result.metrics.map(\.p)
        #expect(result.metrics.map(\.adjustedP) == MultipleTests.holm.adjusted(values))
        #expect(values != result.metrics.map(\.adjustedP))
    }

    @Test func historyMakesSmallDifferencesShow() throws {
        var random = SeededRandom(seed: 8)
        let scores: [ABTestData.UnitValue] = (0..<3000).map { number in
            let before = 5 * random.unit()
            let value = before + 0.05 * Double(number % 2) + 0.5 * random.unit()
            return .init(variant: number % 2, value: value, before: before)
        }
        var plain = MetricPlan(name: "score", test: .welch, role: .primary)
        let without = try result([(1, 1), (1, 1)], metrics: [plain], other: ["score": scores], exposed: [1500, 1500])
        plain.usesHistory = true
        let with = try result([(1, 1), (1, 1)], metrics: [plain], other: ["score": scores], exposed: [1500, 1500])
        #expect(without.winner == nil && with.winner == "b")
        #expect((with.metrics[0].explained ?? 0) > 0.95)
        #expect(with.metrics[0].detectableEffect < without.metrics[0].detectableEffect / 4)
    }

    @Test func slicesAreComparedAloneAndCorrected() throws {
        let scans = values([(700, 1000), (850, 1000)], slice: "scan")
        let others = values([(900, 1000), (900, 1000)], slice: "pdf")
        let result = try result([(1600, 2000), (1750, 2000)], other: ["accuracy": scans + others])
        #expect(result.slices.map(\.slice) == ["pdf", "scan"])
        #expect(result.slices[0].adjustedP == 1 && result.slices[1].adjustedP < 0.001)
        #expect(abs(result.slices[1].difference - 0.15) < 1e-12)
    }

    @Test func ratesOfUnitsWithSeveralOutcomesAreComparedAsMeans() throws {
        let halves: [ABTestData.UnitValue] = (0..<4000).map {
            .init(variant: $0 % 2, value: [0, 0.5, 1][$0 / 2 % 3])
        }
        let result = try result([(1, 1), (1, 1)], other: ["accuracy": halves], exposed: [2000, 2000])
        let arm = Moments(halves.filter { $0.variant == 0 }.map(\.value))
        let test = try #require(WelchTest.compare(arm, Moments(halves.filter { $0.variant == 1 }.map(\.value))))
        #expect(result.metrics[0].p == test.p)
    }
}
