import Documents
import Foundation
import Serving
import Testing

/// Walks through every state that a rollout can reach, by everything that can happen in it, and checks after each step what
/// must always hold.
struct RolloutModelCheckTests {
    /// Everything that can happen.
    enum Happening: CaseIterable {
        case second, day, dayBack, quiet, healthy, failing, lopsided
        case pause, resume, abort, promote, promoteToEnd, override, newTraffic, crash
    }

    /// A rollout with what its store would hold.
    struct World: Hashable {
        var rollout: Rollout
        var time: Double
        /// What answers; nil while the version in production does.
        var split: TrafficSplit?
        var production = 1
        var incidents = 0

        /// What one state differs from another by: times in halves of a step, evidence as far as it goes.
        var key: [String] {
            [
                rollout.state.rawValue, "\(rollout.step)", "\(Int(min(rollout.watched, 60) / 30))",
                "\(rollout.isDistrusted)", "\(rollout.evidence.canaryRequests)", "\(production)",
                "\(min(incidents, 1))",
            ]
        }

        mutating func apply(_ actions: [RolloutAction]) {
            for action in actions {
                switch action {
                case .split(let new): split = new
                case .follow: split = nil
                case .promote(let version): production = version
                case .open: incidents += 1
                case .note: break
                }
            }
        }
    }

    private func next(_ world: World, _ happening: Happening) throws -> World? {
        var next = world
        var actions: [RolloutAction] = []
        var surroundings = Surroundings(production: world.production, endpointRevision: 0)
        do {
            switch happening {
            case .crash:
                let data = try JSONEncoder().encode(world.rollout)
                next.rollout = try JSONDecoder().decode(Rollout.self, from: data)
            case .pause: actions = try next.rollout.pause(because: "p")
            case .resume: actions = try next.rollout.resume(because: "r", at: world.time)
            case .abort: actions = try next.rollout.abort(because: "a", at: world.time)
            case .promote: actions = try next.rollout.promote(toEnd: false, because: "h", at: world.time)
            case .promoteToEnd: actions = try next.rollout.promote(toEnd: true, because: "h", at: world.time)
            case .second, .day, .dayBack, .quiet, .healthy, .failing, .lopsided, .override, .newTraffic:
                next.time += [.second: 1, .day: 86_400, .dayBack: -86_400, .healthy: 31][happening] ?? 0
                if happening == .override { surroundings.production = 7 }
                if happening == .newTraffic { surroundings.endpointRevision = 9 }
                actions = next.rollout.look(at: next.time, observations(happening, world), in: surroundings)
            }
        } catch let failure as Failure {
            #expect(["rollout_ended", "rollout_paused", "rollout_running"].contains(failure.code))
            #expect(next == world, "a refusal changes nothing")
            return nil
        }
        next.apply(actions)
        // Who went past the rollout has set the traffic.
        if happening == .newTraffic, !world.rollout.state.isFinal { next.split = nil }
        try check(world, happening, next, actions)
        return next
    }

    private func observations(_ happening: Happening, _ world: World) -> [Observation] {
        let weight = min(world.rollout.weight, 5_000)
        // Bounded, so that there is an end of states.
        guard world.rollout.evidence.canaryRequests < 60 else { return [] }
        return switch happening {
        case .healthy: RolloutFixtures.traffic(weight: weight, pairs: 50, fails: false)
        case .failing: RolloutFixtures.traffic(weight: weight, pairs: 20, fails: true)
        case .lopsided: RolloutFixtures.lopsided
        default: []
        }
    }

    /// What must hold after every step.
    private func check(_ old: World, _ happening: Happening, _ new: World, _ actions: [RolloutAction]) throws {
        let rollout = new.rollout
        // What answers is what the state says, and an ended rollout leaves nothing behind.
        #expect(new.split == (rollout.state.isFinal ? nil : try rollout.split))
        // The newcomer is in production exactly when it has completed.
        #expect((new.production == 2) == (rollout.state == .completed))
        if old.rollout.state.isFinal { #expect(rollout == old.rollout && actions.isEmpty) }
        // Weights never go back but to nothing.
        #expect(rollout.step >= old.rollout.step)
        #expect(rollout.state.isFinal || rollout.weight >= old.rollout.weight)
        if rollout.step > old.rollout.step + 1 { #expect(happening == .promoteToEnd) }
        // A step is taken by hand, or after it was watched as long as it should be and passed.
        if rollout.step > old.rollout.step, happening != .promote, happening != .promoteToEnd {
            let before = old.rollout
            #expect(
                before.state == .running
                    && before.watched + Rollout.mostCredit >= before.plan.steps[before.step].seconds
            )
            #expect(before.evidence.canaryRequests > 0 || happening == .healthy)
        }
        // No leap of the clock counts as watching, and none takes watching away.
        if rollout.step == old.rollout.step {
            #expect(rollout.watched - old.rollout.watched <= Rollout.mostCredit)
            #expect(rollout.watched >= old.rollout.watched || happening == .resume)
        }
        if old.rollout.state == .paused, happening != .resume {
            #expect(rollout.step == old.rollout.step || happening == .promote || happening == .promoteToEnd)
        }
        // No traffic is no failure, and an incident is opened when something failed and never else.
        if rollout.state == .rolledBack, !old.rollout.state.isFinal {
            #expect(happening == .failing || old.rollout.evidence.canaryRequests > 0)
        }
        let opened = actions.count { if case .open = $0 { true } else { false } }
        let wentWrong =
            rollout.state == .rolledBack && !old.rollout.state.isFinal
            || rollout.isDistrusted && !old.rollout.isDistrusted
        #expect(opened == (wentWrong ? 1 : 0))
        // Every change leaves a line.
        if rollout.state != old.rollout.state || rollout.step != old.rollout.step {
            #expect(actions.contains { if case .note = $0 { true } else { false } })
        }
        // A crash changes nothing.
        if happening == .crash { #expect(rollout == old.rollout) }
    }

    @Test func everyStateThatCanBeReachedHoldsWhatItMust() throws {
        let (rollout, actions) = try RolloutFixtures.begin()
        var start = World(rollout: rollout, time: 0, split: nil)
        start.apply(actions)
        var known: Set<[String]> = [start.key]
        var open = [start]
        var steps = 0
        var reached: Set<Rollout.State> = []
        while let world = open.popLast() {
            reached.insert(world.rollout.state)
            for happening in Happening.allCases {
                guard let next = try next(world, happening) else { continue }
                steps += 1
                if known.insert(next.key).inserted { open.append(next) }
            }
        }
        #expect(reached == Set(Rollout.State.allCases))
        #expect(known.count > 50 && steps > 500)
        print("model check: \(known.count) states, \(steps) transitions")
    }
}
