import Monitoring
import Testing

struct AlertBookTests {
    private let rule = AlertRule(
        name: "low",
        condition: AlertCondition(.modelAccuracy, .standard, .below, 0.85),
        keep: 0,
        severity: .critical,
        labels: ["team": "leasing"],
        targets: [.email("a@b.c"), .slack("#x"), .alertmanager("http://am")],
        escalation: .init(after: 100, targets: [.email("boss@b.c")])
    )
    /// What is known, and names for what is new.
    private final class Desk {
        var book = AlertBook()
        private var ids = 0

        func look(
            _ now: Double,
            _ rules: [AlertRule],
            _ readings: [MetricSubject: AlertReading]
        ) -> [AlertBook.Change] {
            book.look(at: now, rules, ["low": readings]) {
                ids += 1
                return "id\(ids)"
            }
        }
    }

    private let desk = Desk()

    private func subject(_ version: Int) -> MetricSubject {
        MetricSubject(version: VersionName(model: "m", version: version))
    }

    private func look(_ now: Double, _ values: [Int: Double], rules: [AlertRule]? = nil) -> [AlertBook.Change] {
        let readings = values.map { (subject($0.key), AlertReading.value(MetricValue($0.value, count: 9))) }
        return desk.look(now, rules ?? [rule], Dictionary(uniqueKeysWithValues: readings))
    }

    @Test func eachVersionHasAnAlertOfItsOwn() {
        _ = look(0, [1: 0.8, 2: 0.9])
        #expect(desk.book.alerts.filter { $0.state == .firing }.map(\.subject) == [subject(1)])
        _ = look(10, [1: 0.8, 2: 0.8])
        #expect(desk.book.alerts.filter { $0.state == .firing }.count == 2)
        let ids = Set(desk.book.alerts.map(\.id))
        _ = look(20, [1: 0.9, 2: 0.9])
        _ = look(30, [1: 0.8])
        #expect(Set(desk.book.alerts.map(\.id)).isSubset(of: ids), "the same thing keeps its alert")
    }

    @Test func messagesGoToTheRulesTargetsAndAreGrouped() {
        let changes = look(0, [1: 0.8, 2: 0.8])
        let drafts = AlertOutcome(changes, AlertRouting(wait: 10), by: "monitor", at: 0).drafts
        let mails = drafts.filter { $0.target == .email("a@b.c") }
        #expect(mails.map(\.group) == ["alertname=low", "alertname=low"] && mails.allSatisfy { $0.due == 10 })
        let pushes = drafts.filter(\.target.isAlertmanager)
        #expect(pushes.count == 2 && pushes.allSatisfy { $0.replaces && $0.due == 0 })
        #expect(Set(pushes.map(\.group)).count == 2)
        let message = mails[0].message
        #expect(message.labels["team"] == "leasing" && message.labels["alertname"] == "low")
        #expect(message.labels["version"] == "1" && message.subject == "m:1")
        let later = AlertOutcome(look(100, [1: 0.8, 2: 0.8]), AlertRouting(), by: "monitor", at: 100).drafts
        #expect(
            later.filter { $0.message.occasion == .escalated }.map(\.target)
                == Array(repeating: .email("boss@b.c"), count: 2)
        )
    }

    @Test func aSilenceIsForWhatItMatches() {
        let silence = Silence(
            id: "s",
            matchers: ["model": "m*", "version": "1"],
            reason: "r",
            actor: "p",
            startsAt: 5,
            endsAt: 50
        )
        desk.book.add(silence)
        func told(_ changes: [AlertBook.Change]) -> [Int?] {
            changes.filter { $0.actions.contains(.tell(.firing)) }.map(\.alert.subject.version?.version)
        }
        #expect(told(look(10, [1: 0.8, 2: 0.8])) == [2])
        #expect(told(look(49, [1: 0.8, 2: 0.8])) == [])
        #expect(told(look(50, [1: 0.8, 2: 0.8])) == [1])
        let isEnded = desk.book.endSilence("s", at: 60)
        #expect(!isEnded)
    }

    @Test func aSilenceCanBeEnded() {
        desk.book.add(Silence(id: "s", matchers: [:], reason: "r", actor: "p", startsAt: 0, endsAt: 1_000))
        _ = look(10, [1: 0.8])
        let isEnded = desk.book.endSilence("s", at: 20)
        #expect(isEnded)
        #expect(look(20, [1: 0.8]).flatMap(\.actions).contains(.tell(.firing)))
    }

    @Test func alertsOfRemovedRulesAreOver() {
        _ = look(0, [1: 0.8])
        let changes = look(10, [:], rules: [])
        #expect(desk.book.alerts.map(\.state) == [.resolved])
        #expect(changes.flatMap(\.actions).contains(.note("resolved: the rule was removed")))
    }

    @Test func thereIsALimitToTheThingsOfARule() {
        let values = Dictionary(uniqueKeysWithValues: (1...500).map { ($0, 0.8) })
        _ = look(0, values)
        #expect(desk.book.alerts.count == AlertBook.mostSubjects)
    }

    @Test func whatIsLongOverIsForgotten() {
        _ = look(0, [1: 0.8])
        _ = look(10, [1: 0.9])
        _ = look(20 + AlertBook.memory, [:])
        #expect(desk.book.alerts.isEmpty)
    }

    @Test func theRetriesOfAMessageSlowDownAndEnd() {
        let notification = AlertNotification(
            id: "n",
            target: .email(nil),
            group: "g",
            messages: [],
            createdAt: 0,
            due: 0
        )
        var (now, tries) = (0.0, 0)
        while let next = RetryPlan.next(after: tries + 1, of: notification, at: now) {
            #expect(next - now <= 3_600 && next > now)
            (now, tries) = (next, tries + 1)
        }
        #expect(now <= 3 * 86_400 && now > 2.9 * 86_400 && tries < 100)
    }
}
