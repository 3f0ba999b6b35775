import Serving
import Testing

struct RehearsalTests {
    private func request(_ number: Int, every seconds: Double, canary: Observation.Kind? = nil) -> RehearsedRequest {
        let answer = RehearsedRequest.Answer(.answered(label: "lease", confidence: 0.9, milliseconds: 3))
        return RehearsedRequest(
            time: Double(number) * seconds,
            unit: "\(number)",
            stable: answer,
            canary: canary.map { RehearsedRequest.Answer($0) } ?? answer
        )
    }

    private let plan = RolloutPlan(steps: RolloutPlan.standard.steps, gates: [Gate(.errors), Gate(.drift)])

    @Test func twoDaysPassInSeconds() throws {
        var rehearsal = try Rehearsal(model: "m", stable: 1, canary: 2, plan: plan, salt: "s", from: 0)
        var number = 0
        while !rehearsal.isOver, number < 60_000 {
            rehearsal.play(request(number, every: 4))
            number += 1
        }
        rehearsal.finish()
        #expect(rehearsal.rollout.state == .completed)
        // A day at 10 %, then an hour at half, or as long as the gates take there.
        let ended = try #require(rehearsal.rollout.endedAt)
        #expect((90_000...100_000).contains(ended))
        #expect(rehearsal.events.first?.time == 0 && rehearsal.events.last?.time == ended)
    }

    @Test func whatWouldHaveFailedIsToldWithItsTime() throws {
        var rehearsal = try Rehearsal(model: "m", stable: 1, canary: 2, plan: plan, salt: "s", from: 0)
        for number in 0..<20_000 where !rehearsal.isOver {
            rehearsal.play(request(number, every: 4, canary: number % 2 == 0 ? .failed : nil))
        }
        #expect(rehearsal.rollout.state == .rolledBack && rehearsal.rollout.reason == "failed: errors")
        #expect(try #require(rehearsal.rollout.endedAt) < 12_000)
        #expect(rehearsal.events.contains { $0.text.hasPrefix("incident: version 2 of m failed") })
    }

    @Test func trafficThatEndsTooEarlyLeavesTheRolloutWhereItStands() throws {
        var rehearsal = try Rehearsal(model: "m", stable: 1, canary: 2, plan: plan, salt: "s", from: 0)
        for number in 0..<500 { rehearsal.play(request(number, every: 4)) }
        rehearsal.finish()
        #expect(rehearsal.rollout.state == .running && rehearsal.rollout.step == 0)
        #expect(rehearsal.requests == 500 && (30...75).contains(rehearsal.canaryRequests))
    }

    /// A few runs of each kind; the figures are those of the benchmark.
    @Test func simulationsTellGoodFromBad() throws {
        func simulation(_ canary: RolloutSimulation.Quality) -> RolloutSimulation {
            RolloutSimulation(
                plan: RolloutPlan(steps: RolloutPlan.standard.steps, gates: [Gate(.errors)]),
                requestsPerHour: 2_000,
                reviewedShare: 0,
                stable: .init(errorRate: 0.01, accuracy: 0.9),
                canary: canary,
                mostHours: 48
            )
        }
        let good = try simulation(.init(errorRate: 0.01, accuracy: 0.9)).run(seed: 1)
        #expect(good.state == .completed && good.hours >= 25)
        let bad = try simulation(.init(errorRate: 0.1, accuracy: 0.9)).run(seed: 1)
        #expect(bad.state == .rolledBack && bad.step == 0 && bad.hours < 6)
        #expect(try simulation(.init(errorRate: 0.1, accuracy: 0.9)).run(seed: 1) == bad)
    }
}
