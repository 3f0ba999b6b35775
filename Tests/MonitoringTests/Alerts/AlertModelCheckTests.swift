import Foundation
import Monitoring
import Testing

/// Walks through every state that an alert can reach, by everything that can happen in it, and checks after each step what
/// must always hold; then long random lives, with what receivers hear held against what is so.
struct AlertModelCheckTests {
    enum Happening: CaseIterable {
        case broken, near, well, unknown, gone, acknowledge, silence, sleep, clockBack, crash
    }

    struct World: Hashable {
        var alert = Alert(id: "a", rule: "r", subject: MetricSubject(), at: 1_000_000)
        var now = 1_000_000.0
        var isSilenced = false
        /// What the last message said.
        var believed = false

        /// What one state differs from another by.
        var key: [String] {
            [
                alert.state.rawValue, "\(alert.isTold)", "\(alert.isFlapping)", "\(alert.acknowledgement != nil)",
                "\(isSilenced)", "\(believed)",
            ]
        }
    }

    private static let rule = AlertRule(
        name: "r",
        condition: AlertCondition(.modelAccuracy, .standard, .below, 0.85),
        hold: 60,
        clear: 0.9,
        keep: 60,
        targets: [.email(nil), .alertmanager(nil)],
        escalation: .init(after: 300, targets: [.email(nil)]),
        repeatInterval: 600
    )

    private func next(_ world: World, _ happening: Happening, after seconds: Double) throws -> World {
        var next = world
        var actions: [AlertAction] = []
        next.now += happening == .sleep ? 90_000 : happening == .clockBack ? -90_000 : seconds
        switch happening {
        case .crash: next.alert = try JSONDecoder().decode(Alert.self, from: JSONEncoder().encode(world.alert))
        case .acknowledge: _ = next.alert.acknowledge(by: "p", because: "r", at: next.now)
        case .silence: next.isSilenced.toggle()
        case .broken, .near, .well, .unknown, .gone, .sleep, .clockBack:
            let reading: AlertReading =
                switch happening {
                case .broken: .value(MetricValue(0.8, count: 50))
                case .near: .value(MetricValue(0.87, count: 50))
                case .well: .value(MetricValue(0.95, count: 50))
                case .gone: .gone("gone")
                default: .unknown
                }
            actions = next.alert.look(at: next.now, reading, Self.rule, isSilenced: world.isSilenced)
        }
        check(world, happening, next, actions)
        for case .tell(let occasion) in actions where occasion == .firing || occasion == .resolved {
            next.believed = occasion == .firing
        }
        return next
    }

    private func check(_ old: World, _ happening: Happening, _ new: World, _ actions: [AlertAction]) {
        let (before, after) = (old.alert, new.alert)
        let told = actions.compactMap { if case .tell(let occasion) = $0 { occasion } else { nil } }
        if happening == .crash { #expect(after == before, "a crash changes nothing") }
        // Silence is silence.
        if old.isSilenced { #expect(told.isEmpty) }
        // Only a breach makes it fire, and only out of pending, for the rule wants it to hold.
        if after.state == .firing, before.state != .firing { #expect(happening == .broken && before.state == .pending) }
        // Only what is well or gone, or long unknown, ends it.
        if before.state == .firing, after.state != .firing {
            #expect(after.state == .resolved && [.well, .gone, .sleep].contains(happening))
        }
        // Between the thresholds nothing changes but that what was pending is not any more.
        if happening == .near { #expect(after.state == before.state || before.state == .pending) }
        // Every change of state to and from firing leaves a line.
        if (after.state == .firing) != (before.state == .firing) {
            #expect(actions.contains { if case .note = $0 { true } else { false } })
        }
        // Receivers are told what is so, and never the same twice.
        for occasion in told {
            switch occasion {
            case .firing: #expect(after.state == .firing && !old.believed)
            case .resolved: #expect(after.state != .firing && old.believed)
            case .repeated: #expect(after.state == .firing && old.believed && after.acknowledgement == nil)
            case .escalated: #expect(after.state == .firing && after.acknowledgement == nil)
            case .flapping: #expect(after.isFlapping)
            case .test: Issue.record("a look tells no test")
            }
        }
        // Unless something keeps it from them, receivers believe what is so.
        if !old.isSilenced, !after.isFlapping, ![.crash, .acknowledge, .silence].contains(happening) {
            #expect(after.isTold == (after.state == .firing))
        }
        #expect(after.acknowledgement == nil || after.state == .firing || after.state == .pending)
    }

    @Test func everyStateThatCanBeReachedHoldsWhatItMust() throws {
        var known: Set<[String]> = [World().key]
        var open = [World()]
        var (steps, reached) = (0, Set<Alert.State>())
        while let world = open.popLast() {
            reached.insert(world.alert.state)
            for happening in Happening.allCases {
                for seconds in [5.0, 61, 301, 4_000] {
                    let next = try next(world, happening, after: seconds)
                    steps += 1
                    if known.insert(next.key).inserted { open.append(next) }
                }
            }
        }
        #expect(reached == Set(Alert.State.allCases))
        #expect(known.count > 15 && steps > 600)
        print("model check: \(known.count) states, \(steps) transitions")
    }

    @Test func longRandomLivesHoldIt() throws {
        var state: UInt64 = 42
        func draw(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<200 {
            var world = World()
            for _ in 0..<300 {
                // Mostly a healthy look or a breach, so that time passes with something known.
                let happening = draw(3) == 0 ? Happening.allCases[draw(10)] : draw(2) == 0 ? .broken : .well
                world = try next(world, happening, after: [5, 30, 61, 119][draw(4)])
            }
        }
    }
}
