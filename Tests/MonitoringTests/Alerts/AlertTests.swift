import Monitoring
import Testing

/// One alert through its life, on a clock of its own.
struct AlertTests {
    /// A clock, a rule and what it makes of the alert.
    private final class Life {
        var alert = Alert(
            id: "a",
            rule: "r",
            subject: MetricSubject(version: VersionName(model: "m", version: 1)),
            at: 0
        )
        var rule = AlertRule(
            name: "r",
            condition: AlertCondition(.modelAccuracy, .standard, .below, 0.85),
            keep: 0,
            targets: [.email("ops@example.com")]
        )
        var now = 0.0
        var isSilenced = false

        /// Looks so many seconds later; the accuracy is that, or unknown.
        func look(_ seconds: Double, _ value: Double?) -> [AlertAction] {
            now += seconds
            let reading = value.map { AlertReading.value(MetricValue($0, count: 50)) } ?? .unknown
            return alert.look(at: now, reading, rule, isSilenced: isSilenced)
        }

        /// What receivers hear.
        func told(_ seconds: Double, _ value: Double?) -> [AlertAction.Occasion] {
            look(seconds, value).compactMap { if case .tell(let occasion) = $0 { occasion } else { nil } }
        }
    }

    private let life = Life()

    @Test func aBreachIsToldAtOnceAndItsEndToo() {
        #expect(life.told(10, 0.9) == [])
        #expect(life.told(10, 0.8) == [.firing] && life.alert.state == .firing)
        #expect(life.told(10, 0.8) == [])
        #expect(life.told(10, 0.9) == [.resolved] && life.alert.state == .resolved)
        #expect(life.told(10, 0.9) == [])
    }

    @Test func aConditionMustHoldAsLongAsTheRuleSays() {
        life.rule.hold = 60
        #expect(life.told(10, 0.8) == [] && life.alert.state == .pending)
        #expect(life.told(50, 0.8) == [])
        #expect(life.told(5, 0.9) == [] && life.alert.state == .inactive)
        #expect(life.told(10, 0.8) == [] && life.alert.state == .pending)
        #expect(life.told(30, nil) == [] && life.alert.state == .inactive)
        #expect(life.told(10, 0.8) == [])
        #expect(life.told(60, 0.8) == [.firing])
    }

    @Test func whatNobodyWatchedDoesNotCount() {
        life.rule.hold = 1_000
        #expect(life.told(10, 0.8) == [])
        // The program slept for a day; then the clock went back.
        #expect(life.told(86_400, 0.8) == [] && life.alert.state == .pending)
        #expect(life.told(-50_000, 0.8) == [] && life.alert.state == .pending)
        for _ in 0..<8 { _ = life.look(110, 0.8) }
        #expect(life.alert.state == .firing)
    }

    @Test func aValueNearTheThresholdDoesNotMakeItComeAndGo() {
        life.rule.clear = 0.87
        life.rule.keep = 60
        #expect(life.told(10, 0.84) == [.firing])
        #expect(life.told(10, 0.86) == [] && life.alert.state == .firing)
        #expect(life.told(10, 0.88) == [])
        #expect(life.told(30, 0.88) == [])
        #expect(life.told(10, 0.84) == [])
        #expect(life.told(10, 0.88) == [])
        #expect(life.told(60, 0.88) == [.resolved])
    }

    @Test func nothingMeasuredIsNotAllWell() {
        #expect(life.told(10, 0.8) == [.firing])
        #expect(life.told(3_600, nil) == [] && life.alert.state == .firing)
        #expect(life.told(86_400, nil).contains(.resolved))
    }

    @Test func whatIsGoneIsOver() {
        #expect(life.told(10, 0.8) == [.firing])
        let actions = life.alert.look(at: 30, .gone("m:1 answers no more"), life.rule, isSilenced: false)
        #expect(actions.contains(.tell(.resolved)) && actions.contains(.note("resolved: m:1 answers no more")))
    }

    @Test func aFiringAlertIsToldAgainUntilSomeoneAcknowledges() {
        life.rule.repeatInterval = 600
        life.rule.escalation = .init(after: 900, targets: [.email("boss@example.com")])
        #expect(life.told(10, 0.8) == [.firing])
        #expect(life.told(599, 0.8) == [])
        #expect(life.told(1, 0.8) == [.repeated])
        #expect(life.told(300, 0.8) == [.escalated])
        #expect(life.told(10, 0.8) == [])
        let first = life.alert.acknowledge(by: "jo", because: "on it", at: life.now)
        let second = life.alert.acknowledge(by: "al", because: "me too", at: life.now)
        #expect(first == [.note("acknowledged: on it")] && second == nil)
        #expect(life.told(6_000, 0.8) == [])
        #expect(life.told(10, 0.9) == [.resolved] && life.alert.acknowledgement == nil)
    }

    @Test func anAcknowledgedAlertIsNotEscalated() {
        life.rule.escalation = .init(after: 900, targets: [])
        _ = life.look(10, 0.8)
        _ = life.alert.acknowledge(by: "jo", because: "", at: life.now)
        #expect(life.told(2_000, 0.8) == [])
    }

    @Test func aSilenceHoldsBackWhatIsStillTrueWhenItEnds() {
        life.isSilenced = true
        #expect(life.told(10, 0.8) == [] && life.alert.state == .firing)
        #expect(life.told(10, 0.9) == [] && life.alert.state == .resolved)
        life.isSilenced = false
        #expect(life.told(10, 0.9) == [])
        #expect(life.told(10, 0.8) == [.firing])
        life.isSilenced = true
        #expect(life.told(10, 0.9) == [])
        life.isSilenced = false
        #expect(life.told(10, 0.9) == [.resolved])
    }

    @Test func whatComesAndGoesIsToldOnceUntilItStays() {
        var heard: [AlertAction.Occasion] = []
        for round in 0..<20 { heard += life.told(30, round.isMultiple(of: 2) ? 0.8 : 0.9) }
        #expect(heard == [.firing, .resolved, .firing, .resolved, .firing, .flapping])
        #expect(life.alert.isFlapping && life.alert.state == .resolved)
        for _ in 0..<40 { heard += life.told(110, 0.8) }
        // That it fires is what receivers believe anyhow.
        #expect(heard.suffix(1) == [.flapping])
        #expect(!life.alert.isFlapping && life.alert.state == .firing)
        #expect(life.told(10, 0.9) == [.resolved])
    }

    @Test func anAlertmanagerHearsOfItEveryMinuteAndOfItsEnd() {
        func isPushed(_ actions: [AlertAction]) -> Bool { actions.contains(.push) }
        #expect(isPushed(life.look(10, 0.8)))
        #expect(!isPushed(life.look(30, 0.8)))
        #expect(isPushed(life.look(30, 0.8)))
        #expect(isPushed(life.look(5, 0.9)))
        #expect(!isPushed(life.look(30, 0.9)))
        #expect(isPushed(life.look(30, 0.9)))
        #expect(!isPushed(life.look(301, 0.9)))
    }
}
