import Documents
import Mathematics
import Serving
import Testing

struct RolloutTests {
    private let healthy = RolloutFixtures.traffic(weight: 1_000, pairs: 60, fails: false)

    @Test func aHealthyNewcomerGoesUpStepByStep() throws {
        var (rollout, actions) = try RolloutFixtures.begin()
        #expect(actions.contains(.split(try TrafficSplit(stable: 1, canary: 2, weight: 1_000, salt: "salt"))))
        #expect(rollout.look(at: 30, healthy, in: RolloutFixtures.undisturbed).isEmpty)
        actions = rollout.look(at: 60, [], in: RolloutFixtures.undisturbed)
        #expect(actions.contains(.split(try TrafficSplit(stable: 1, canary: 2, weight: 5_000, salt: "salt"))))
        #expect(rollout.look(at: 89, [], in: RolloutFixtures.undisturbed).isEmpty)
        let more = RolloutFixtures.traffic(weight: 5_000, pairs: 60, fails: false)
        actions = rollout.look(at: 91, more, in: RolloutFixtures.undisturbed)
        #expect(actions.suffix(2) == [.promote(2), .follow])
        #expect(rollout.state == .completed && rollout.endedAt == 91)
    }

    @Test func noTrafficIsNoFailureHoweverLongItLasts() throws {
        var rollout = try RolloutFixtures.begin().rollout
        for look in 1...1_000 {
            #expect(rollout.look(at: Double(look) * 300, [], in: RolloutFixtures.undisturbed).isEmpty)
        }
        #expect(rollout.state == .running && rollout.step == 0)
        let forecast = RolloutForecast(rollout)
        #expect(forecast.outcome == .inconclusive && forecast.secondsNeeded == nil && forecast.watchLeft == 0)
    }

    @Test func whatFailsIsRolledBackAtOnceWithAnIncident() throws {
        var rollout = try RolloutFixtures.begin().rollout
        let failing = RolloutFixtures.traffic(weight: 1_000, pairs: 30, fails: true)
        let actions = rollout.look(at: 5, failing, in: RolloutFixtures.undisturbed)
        #expect(rollout.state == .rolledBack && rollout.reason == "failed: errors")
        #expect(actions.contains(.follow))
        guard case .open(let incident) = try #require(actions.last) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.kind == .regression && incident.weight == 1_000)
        #expect(incident.summary == "version 2 of m failed at 10 % of the traffic: errors")
        let finding = try #require(incident.findings.first)
        #expect(finding.outcome == .fail && finding.canary == 1 && finding.stable == 0 && finding.lower > 0.1)
        #expect(finding.eValue >= finding.eValueNeeded)
    }

    @Test func aPausedRolloutStillRollsBack() throws {
        var rollout = try RolloutFixtures.begin().rollout
        _ = try rollout.pause(because: "lunch")
        #expect(rollout.look(at: 100, healthy, in: RolloutFixtures.undisturbed).isEmpty)
        #expect(rollout.watched == 0)
        let failing = RolloutFixtures.traffic(weight: 1_000, pairs: 60, fails: true)
        #expect(rollout.look(at: 200, failing, in: RolloutFixtures.undisturbed).contains(.follow))
        #expect(rollout.state == .rolledBack)
    }

    @Test func unitsThatAreAssignedWronglyPauseBeforeAnythingIsJudged() throws {
        var rollout = try RolloutFixtures.begin().rollout
        let failing = (0..<60).map { _ in Observation(isCanary: true, .failed, isFirstOfUnit: true) }
        let actions = rollout.look(at: 5, failing, in: RolloutFixtures.undisturbed)
        #expect(rollout.state == .paused && rollout.isDistrusted)
        guard case .open(let incident) = try #require(actions.last) else {
            Issue.record("no incident")
            return
        }
        #expect(incident.kind == .sampleRatio)
        #expect(incident.summary.hasSuffix("the newcomer got 60 of 60 units, which is not 10 %"))
        _ = try rollout.resume(because: "mended", at: 10)
        #expect(rollout.state == .running && rollout.evidence.canaryUnits == 0)
    }

    @Test func whoGoesPastARolloutEndsIt() throws {
        var rollout = try RolloutFixtures.begin().rollout
        var actions = rollout.look(at: 5, [], in: Surroundings(production: 3, endpointRevision: 0))
        #expect(rollout.state == .aborted && actions.contains(.follow))
        #expect(rollout.reason == "version 3 was put into production past this rollout")
        rollout = try RolloutFixtures.begin().rollout
        actions = rollout.look(at: 5, [], in: Surroundings(production: 1, endpointRevision: 4))
        #expect(rollout.state == .aborted && !actions.contains(.follow), "what someone else put there stays")
    }

    @Test func theClockMayJump() throws {
        var rollout = try RolloutFixtures.begin(RolloutPlan.standard).rollout
        _ = rollout.look(at: 1e9, [], in: RolloutFixtures.undisturbed)
        #expect(rollout.watched == Rollout.mostCredit)
        _ = rollout.look(at: -1e9, [], in: RolloutFixtures.undisturbed)
        _ = rollout.look(at: -1e9 + 10, [], in: RolloutFixtures.undisturbed)
        #expect(rollout.watched == Rollout.mostCredit + 10)
    }

    @Test func aForecastSaysWhatIsStillNeeded() throws {
        var rollout = try RolloutFixtures.begin(RolloutPlan(steps: RolloutPlan.standard.steps, gates: [Gate(.errors)]))
            .rollout
        _ = rollout.look(at: 100, healthy, in: RolloutFixtures.undisturbed)
        let forecast = RolloutForecast(rollout)
        #expect(forecast.outcome == .inconclusive && forecast.watchLeft == 86_300)
        // 60 pairs in 100 seconds; without any error a margin of a point takes some 540.
        let pairs = try #require(forecast.findings.first?.pairsNeeded)
        #expect((300...800).contains(pairs))
        #expect(abs((forecast.secondsNeeded ?? 0) - pairs / 0.6) < 1)
        #expect(abs((forecast.requestsNeeded ?? 0) - pairs * 10) < 1)
    }

    @Test func aPlanWithoutAnyStepBeforeTheLastIsOverAtOnce() throws {
        let plan = RolloutPlan(steps: [.init(weight: 10_000, seconds: 0)], gates: [])
        let (rollout, actions) = try RolloutFixtures.begin(plan)
        #expect(rollout.state == .completed && actions.suffix(2) == [.promote(2), .follow])
    }

    @Test func theSameVersionIsNoNewcomer() {
        let failure = #expect(throws: Failure.self) {
            try Rollout.begin(
                id: "r",
                endpoint: Endpoint(ofModel: "m"),
                stable: 2,
                canary: 2,
                plan: .standard,
                salt: "s",
                at: 0
            )
        }
        #expect(failure?.code == "invalid_rollout")
    }
}
