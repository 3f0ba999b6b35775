/// All alerts and silences: what a look makes of them.
package struct AlertBook: Hashable, Sendable {
    /// What became of an alert in one look.
    package struct Change: Hashable, Sendable {
        package var alert: Alert
        /// As it was when the look was taken; nil of a rule that was removed.
        package var rule: AlertRule?
        package var actions: [AlertAction]

        package init(alert: Alert, rule: AlertRule?, actions: [AlertAction]) {
            self.alert = alert
            self.rule = rule
            self.actions = actions
        }
    }

    /// Things of one rule that can be broken at a time; a rule by slices could have any number.
    package static let mostSubjects = 100
    /// Seconds for which a resolved alert is kept.
    package static let memory = 30 * 86_400.0

    package private(set) var alerts: [Alert]
    package private(set) var silences: [Silence]

    package init(alerts: [Alert] = [], silences: [Silence] = []) {
        self.alerts = alerts
        self.silences = silences
    }

    /// Takes what is known now into account.
    ///
    /// - Parameters:
    ///   - readings: By rule and subject; a subject that is missing here and has an alert is one of which nothing is known.
    ///   - makeID: Names new alerts.
    package mutating func look(
        at now: Double,
        _ rules: [AlertRule],
        _ readings: [String: [MetricSubject: AlertReading]],
        makeID: () -> String
    ) -> [Change] {
        var changes: [Change] = []
        for rule in rules {
            let found = readings[rule.name] ?? [:]
            let known = Set(alerts.lazy.filter { $0.rule == rule.name }.map(\.subject))
            let measured = found.filter { if case .value = $0.value { true } else { false } }
            for subject in measured.keys.sorted().prefix(Self.mostSubjects) where !known.contains(subject) {
                alerts.append(Alert(id: makeID(), rule: rule.name, subject: subject, at: now))
            }
            for place in alerts.indices where alerts[place].rule == rule.name {
                let actions = alerts[place].look(
                    at: now,
                    found[alerts[place].subject] ?? .unknown,
                    rule,
                    isSilenced: isSilenced(rule.labels(of: alerts[place].subject), at: now)
                )
                changes.append(Change(alert: alerts[place], rule: rule, actions: actions))
            }
        }
        changes += endRemoved(at: now, rules)
        alerts.removeAll { $0.isForgettable(at: now, after: Self.memory) }
        silences.removeAll { now - $0.endsAt > Self.memory }
        return changes
    }

    package func isSilenced(_ labels: [String: String], at now: Double) -> Bool {
        silences.contains { $0.isActive(at: now) && $0.matches(labels) }
    }

    package func alert(_ id: String) -> Alert? { alerts.first { $0.id == id } }

    /// - Returns: What was noted; nil where there is no such alert, or nothing to acknowledge.
    package mutating func acknowledge(
        _ id: String,
        by actor: String,
        because reason: String,
        at now: Double
    ) -> [AlertAction]? {
        guard let place = alerts.firstIndex(where: { $0.id == id }) else { return nil }
        return alerts[place].acknowledge(by: actor, because: reason, at: now)
    }

    package mutating func add(_ silence: Silence) { silences.append(silence) }

    /// - Returns: False where there is no such silence, or it is over.
    package mutating func endSilence(_ id: String, at now: Double) -> Bool {
        guard let place = silences.firstIndex(where: { $0.id == id && $0.endsAt > now }) else { return false }
        silences[place].end(at: now)
        return true
    }

    /// What was firing by a rule that is not there any more is over, and those who believe otherwise cannot be told: the rule
    /// knew whom to tell.
    private mutating func endRemoved(at now: Double, _ rules: [AlertRule]) -> [Change] {
        let names = Set(rules.map(\.name))
        return alerts.indices.compactMap { place in
            guard !names.contains(alerts[place].rule), [.firing, .pending].contains(alerts[place].state) else {
                return nil
            }
            let rule = AlertRule(name: alerts[place].rule, condition: AlertCondition(.lookGap, .standard, .above, 0))
            let actions = alerts[place].look(at: now, .gone("the rule was removed"), rule, isSilenced: false)
            return Change(alert: alerts[place], rule: nil, actions: actions)
        }
    }
}

extension AlertRule {
    /// What tells an alert of this rule from others, for silences, groups and receivers.
    package func labels(of subject: MetricSubject) -> [String: String] {
        var labels = labels
        labels["alertname"] = name
        labels["severity"] = severity.rawValue
        labels["model"] = subject.version?.model
        labels["version"] = subject.version.map { "\($0.version)" }
        labels["arm"] = subject.arm
        labels["slice"] = subject.slice
        return labels
    }
}
