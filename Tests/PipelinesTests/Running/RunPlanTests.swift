import Testing

@testable import Pipelines

struct RunPlanTests {
    private static let passed = OutputReference(step: "judge", output: "verdict")

    private func plan() throws -> RunPlan {
        let judge = Step(
            name: "judge",
            work: .command(["true"]),
            outputs: [StepOutput(name: "verdict", type: .string)]
        )
        var ship = Step(name: "ship", work: .command(["true"]))
        ship.condition = Condition(output: Self.passed, relation: .equal, value: "good")
        let other = Step(name: "other", work: .command(["true"]))
        let tell = Step(name: "tell", work: .command(["true"]), after: ["ship"])
        let handler = Step(name: "end", work: .command(["true"]))
        return RunPlan(
            try StepGraph(Pipeline(name: "p", steps: [judge, ship, other, tell], exitHandler: handler))
        )
    }

    @Test func whatDependsOnNothingStartsAtOnce() throws {
        #expect(try plan().decisions([:]) { _ in nil } == [.start("judge"), .start("other")])
        #expect(try plan().decisions(["judge": .running, "other": .running]) { _ in nil }.isEmpty)
    }

    @Test func aConditionDecides() throws {
        let plan = try plan()
        let states: [String: PipelineState] = ["judge": .succeeded, "other": .running]
        #expect(plan.decisions(states) { _ in "good" } == [.start("ship")])
        guard case .skip("ship", let why) = plan.decisions(states, value: { _ in "bad" }).first else {
            Issue.record("it is not skipped")
            return
        }
        #expect(why.contains("it is 'bad'"))
    }

    @Test func afterAFailureOthersGoOnAndTheExitHandlerRuns() throws {
        let plan = try plan()
        var states: [String: PipelineState] = ["judge": .failed, "other": .succeeded]
        #expect(plan.decisions(states) { _ in nil } == [.skip("ship", "component 'judge' did not succeed")])
        states["ship"] = .skipped
        #expect(plan.decisions(states) { _ in nil } == [.skip("tell", "component 'ship' was skipped")])
        states["tell"] = .skipped
        #expect(plan.decisions(states) { _ in nil } == [.start("end")])
        #expect(plan.outcome(states) == nil)
        states["end"] = .succeeded
        #expect(plan.outcome(states) == .failed)
    }

    @Test func retriesWaitLongerEachTime() {
        let retry = RetryPolicy(count: 3, delay: 10, factor: 2, maximumDelay: 30)
        #expect([1, 2, 3, 4].map { retry.wait(afterFailures: $0) } == [10, 20, 30, nil])
        #expect(RetryPolicy.none.wait(afterFailures: 1) == nil)
    }

    @Test func anIdentityTellsWhatChanged() {
        let first = StepIdentity(parts: ["command": "a", "input x": "1"])
        let second = StepIdentity(parts: ["command": "a", "input x": "2", "input y": "1"])
        #expect(second.difference(from: first) == "changed since: input x, input y")
        #expect(first.canonicalText != second.canonicalText)
    }

    @Test(arguments: [
        ("a.b == c", "c", true), ("a.b != c", "c", false), ("a.b >= 0.9", "0.9", true), ("a.b < 5", "10", false),
        ("a.b > 1", "many", false), ("a.b == two words", "two words", true),
    ])
    func conditionsHold(text: String, value: String, expected: Bool) throws {
        #expect(try #require(Condition(text)).holds(of: value) == expected)
    }

    @Test(arguments: ["", "a.b", "a.b ==", "a == c", "a.b < many", "a.b.c == d", "A.b == c"])
    func whatIsNoConditionIsRefused(text: String) { #expect(Condition(text) == nil) }
}
