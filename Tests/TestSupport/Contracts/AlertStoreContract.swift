import Documents
package import Monitoring
import Testing

/// What every store of alerts does; each clause is given an empty one.
package enum AlertStoreContract {
    package static let clauses: [ContractClause<any AlertStore>] = [
        .init("alerts, timelines and messages come of one change", oneChange),
        .init("of a change that fails nothing is kept", failedChange),
        .init("silences are kept and ended", silences),
        .init("messages of a group that wait are told together, and those that were tried are left alone", grouping),
        .init("a message that replaces takes the place of one that waits", replacing),
        .init("a claimed message is due again after its lease, with one attempt more", leases),
        .init("what was sent or given up is not due any more, and is counted and forgotten", ends),
    ]

    private static let rule = AlertRule(
        name: "r",
        condition: AlertCondition(.modelAccuracy, .standard, .below, 0.85),
        targets: [.email("ops@example.com")]
    )
    private static let subject = MetricSubject(version: VersionName(model: "m", version: 1))

    /// Takes a look with one rule and one value.
    package static func look(_ store: any AlertStore, _ value: Double, at now: Double) async throws {
        try await store.change { book in
            let readings = [rule.name: [subject: AlertReading.value(MetricValue(value, count: 50))]]
            let changes = book.look(at: now, [rule], readings) { "alert-1" }
            return ((), AlertOutcome(changes, AlertRouting(wait: 10), by: "monitor", at: now))
        }
    }

    package static func draft(group: String, due: Double = 50, replaces: Bool = false, time: Double = 1)
        -> NotificationDraft
    {
        let alert = Alert(id: "a", rule: "r", subject: subject, at: 0)
        return NotificationDraft(
            target: .slack("#ops"),
            group: group,
            due: due,
            message: AlertMessage(.firing, of: alert, rule, at: time),
            replaces: replaces
        )
    }

    private static func oneChange(_ store: any AlertStore) async throws {
        try await look(store, 0.8, at: 5)
        let alerts = try await store.book().alerts
        #expect(alerts.map(\.state) == [.firing] && alerts.first?.firedAt == 5)
        #expect(try await store.events(of: "alert-1", limit: 9).map(\.text.head) == ["firing"])
        let waiting = try await store.notifications(.waiting, limit: 9)
        #expect(waiting.map(\.due) == [15] && waiting.first?.messages.map(\.occasion) == [.firing])
        #expect(waiting.first?.target == .email("ops@example.com") && waiting.first?.group == "alertname=r")
        #expect(try await store.nextDue() == 15)
    }

    private static func failedChange(_ store: any AlertStore) async throws {
        await #expect(throws: Failure.self) {
            try await store.change { book -> (Void, AlertOutcome) in
                book.add(Silence(id: "s", matchers: [:], reason: "", actor: "p", startsAt: 0, endsAt: 9))
                throw Failure(code: "no", message: "No.")
            }
        }
        #expect(try await store.book() == AlertBook())
    }

    private static func silences(_ store: any AlertStore) async throws {
        let silence = Silence(id: "s", matchers: ["a": "b"], reason: "r", actor: "p", startsAt: 0, endsAt: 9)
        try await store.change { book in
            book.add(silence)
            return ((), AlertOutcome())
        }
        #expect(try await store.book().silences == [silence])
        let isEnded = try await store.change { ($0.endSilence("s", at: 5), AlertOutcome()) }
        #expect(isEnded)
        #expect(try await store.book().silences.map(\.endsAt) == [5])
    }

    private static func grouping(_ store: any AlertStore) async throws {
        try await store.enqueue([draft(group: "a", due: 60), draft(group: "b"), draft(group: "a", due: 50)])
        let waiting = try await store.notifications(.waiting, limit: 9)
        #expect(waiting.map(\.group) == ["b", "a"] && waiting.map(\.messages.count) == [1, 2])
        #expect(try await store.claim(at: 50, lease: 60, limit: 9).map(\.group) == ["a", "b"])
        try await store.enqueue([draft(group: "a", due: 70)])
        #expect(try await store.notifications(nil, limit: 9).map(\.messages.count) == [1, 1, 2])
    }

    private static func replacing(_ store: any AlertStore) async throws {
        try await store.enqueue([
            draft(group: "a", replaces: true, time: 1), draft(group: "a", replaces: true, time: 2),
        ])
        #expect(try await store.notifications(nil, limit: 9).map { $0.messages.map(\.time) } == [[2]])
    }

    private static func leases(_ store: any AlertStore) async throws {
        try await store.enqueue([draft(group: "a", due: 50)])
        #expect(try await store.claim(at: 49, lease: 10, limit: 9).isEmpty)
        #expect(try await store.claim(at: 50, lease: 10, limit: 9).map(\.attempts) == [1])
        #expect(try await store.claim(at: 59, lease: 10, limit: 9).isEmpty)
        let again = try await store.claim(at: 60, lease: 10, limit: 9)
        #expect(again.map(\.attempts) == [2])
        try await store.markFailed(try #require(again.first?.id), because: "refused", retryAt: 90)
        #expect(try await store.claim(at: 89, lease: 10, limit: 9).isEmpty)
        #expect(try await store.claim(at: 90, lease: 10, limit: 9).map(\.failure) == ["refused"])
    }

    private static func ends(_ store: any AlertStore) async throws {
        try await store.enqueue([draft(group: "a"), draft(group: "b"), draft(group: "c", due: 500)])
        let claimed = try await store.claim(at: 50, lease: 10, limit: 9)
        try await store.markSent(claimed[0].id, at: 51)
        try await store.markFailed(claimed[1].id, because: "no such mailbox", retryAt: nil)
        #expect(try await store.claim(at: 400, lease: 10, limit: 9).isEmpty)
        #expect(try await store.notificationCounts() == [.waiting: 1, .sent: 1, .failed: 1])
        #expect(try await store.notifications(.failed, limit: 9).map(\.failure) == ["no such mailbox"])
        #expect(try await store.notifications(.sent, limit: 9).map(\.sentAt) == [51])
        try await store.forget(before: 1_000)
        #expect(try await store.notificationCounts() == [.waiting: 1])
    }
}

extension String {
    /// What stands before the first colon.
    fileprivate var head: String { String(prefix { $0 != ":" }) }
}
