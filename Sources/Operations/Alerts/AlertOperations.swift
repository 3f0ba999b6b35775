import Documents
package import Monitoring

/// What one can do with alerts, beside watching them.
package struct AlertOperations: Sendable {
    /// The most that is listed at once.
    package static let mostListed = 500
    private static let mostEvents = 200
    private static let mostSilences = 200
    private static let longestReason = 500

    package let configuration: AlertConfiguration
    let store: any AlertStore
    let now: @Sendable () -> Double
    private let makeID: @Sendable () -> String

    package init(
        configuration: AlertConfiguration,
        store: any AlertStore,
        now: @escaping @Sendable () -> Double,
        makeID: @escaping @Sendable () -> String
    ) {
        self.configuration = configuration
        self.store = store
        self.now = now
        self.makeID = makeID
    }

    /// The latest made first, at most `limit`, and only those made before `cursor`; of all states when `state` is nil.
    package func list(_ state: Alert.State?, before cursor: String? = nil, limit: Int) async throws -> [AlertReport] {
        let book = try await store.book()
        let all = book.alerts.reversed().filter { state == nil || $0.state == state }
        var rest = all[...]
        if let cursor { rest = all.drop { $0.id != cursor }.dropFirst() }
        return rest.prefix(min(max(0, limit), Self.mostListed)).map { report($0, in: book) }
    }

    /// An alert with its timeline.
    ///
    /// - Throws: `Failure` with code `alert_not_found`.
    package func alert(_ id: String) async throws -> AlertReport {
        let book = try await store.book()
        guard let alert = book.alert(id) else { throw Self.noAlert(id) }
        var report = report(alert, in: book)
        report.events = try await store.events(of: id, limit: Self.mostEvents).map { AlertReport.Event($0) }
        return report
    }

    /// Takes an alert upon oneself: it is not told again, and not escalated, until it is over.
    ///
    /// - Throws: `Failure` with code `alert_not_found`, `alert_not_firing` or `reason_missing`.
    package func acknowledge(_ id: String, because reason: String, by actor: String) async throws -> AlertReport {
        try Self.check(reason)
        let time = now()
        try await store.change { book -> (Void, AlertOutcome) in
            guard let alert = book.alert(id) else { throw Self.noAlert(id) }
            guard let actions = book.acknowledge(id, by: actor, because: reason, at: time) else {
                let said = alert.acknowledgement.map { "\($0.actor) has acknowledged it" } ?? "it does not fire"
                throw Failure(code: "alert_not_firing", message: "There is nothing to acknowledge: \(said).")
            }
            let change = AlertBook.Change(alert: alert, rule: nil, actions: actions)
            return ((), AlertOutcome([change], AlertRouting(), by: actor, at: time))
        }
        return try await self.alert(id)
    }

    /// Lets receivers alone about alerts with those labels; a `*` at the end of a value stands for anything.
    ///
    /// - Throws: `Failure` with code `invalid_silence` or `reason_missing`.
    package func silence(
        _ matchers: [String: String],
        for seconds: Double,
        because reason: String,
        by actor: String
    ) async throws -> Silence {
        try Self.check(reason)
        guard !matchers.isEmpty, matchers.count <= Silence.mostMatchers,
            matchers.allSatisfy({ !$0.key.isEmpty && max($0.key.count, $0.value.count) <= Silence.longestText })
        else {
            throw Failure(
                code: "invalid_silence",
                message:
                    "A silence needs 1 to \(Silence.mostMatchers) labels with their values, as alertname=latency-high."
            )
        }
        guard seconds > 0, seconds <= Silence.longest else {
            throw Failure(
                code: "invalid_silence",
                message: "A silence lasts up to \(StretchOfTime.text(Silence.longest)). What is to be quiet for longer "
                    + "is a rule to change."
            )
        }
        let time = now()
        let silence = Silence(
            id: makeID(),
            matchers: matchers,
            reason: reason,
            actor: actor,
            startsAt: time,
            endsAt: time + seconds
        )
        try await store.change { book -> (Void, AlertOutcome) in
            guard book.silences.filter({ $0.endsAt > time }).count < Self.mostSilences else {
                throw Failure(
                    code: "invalid_silence",
                    message: "There are \(Self.mostSilences) silences. End one first."
                )
            }
            book.add(silence)
            return ((), AlertOutcome())
        }
        return silence
    }

    /// Ends a silence.
    ///
    /// - Throws: `Failure` with code `silence_not_found`.
    package func unsilence(_ id: String) async throws {
        let time = now()
        let isEnded = try await store.change { ($0.endSilence(id, at: time), AlertOutcome()) }
        guard isEnded else {
            throw Failure(
                code: "silence_not_found",
                message: "No silence '\(id.prefix(80))' is on. See 'deedbox alerts silences'."
            )
        }
    }

    /// Silences that are on or yet to come, and, if wanted, those that are over.
    package func silences(all: Bool = false) async throws -> [Silence] {
        let time = now()
        return try await store.book().silences.filter { all || $0.endsAt > time }
    }

    /// The rules that are looked at, with how they stand.
    package func rules() async throws -> [AlertRuleReport] {
        let book = try await store.book()
        return configuration.rules.map { AlertRuleReport($0, book, configuration.channels) }
    }

    /// What was told, or is on its way, the latest first.
    package func notifications(_ state: AlertNotification.State?, limit: Int) async throws -> [NotificationReport] {
        try await store.notifications(state, limit: min(limit, Self.mostListed)).map { NotificationReport($0) }
    }

    private func report(_ alert: Alert, in book: AlertBook) -> AlertReport {
        let rule = configuration.rules.first { $0.name == alert.rule }
        let labels = rule?.labels(of: alert.subject) ?? ["alertname": alert.rule]
        return AlertReport(alert, rule, isSilenced: book.isSilenced(labels, at: now()))
    }

    private static func noAlert(_ id: String) -> Failure {
        Failure(code: "alert_not_found", message: "There is no alert '\(id.prefix(80))'. See 'deedbox alerts list'.")
    }

    private static func check(_ reason: String) throws {
        guard (1...longestReason).contains(reason.utf8.count), !reason.contains(where: \.isNewline) else {
            throw Failure(
                code: "reason_missing",
                message: "Say why, in one line of at most \(longestReason) bytes: it goes into the alert's timeline."
            )
        }
    }
}
