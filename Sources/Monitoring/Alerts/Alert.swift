/// That a rule is broken by one thing it looks at, such as a version; the state machine.
///
/// It decides and does nothing: what is to happen comes back as actions, which a store carries out in one transaction with
/// the new state. Time comes in with each look, in seconds since 1970; it counts as far as someone looked. What receivers
/// believe is remembered, and they are told where that is not so any more and nothing keeps it from them.
package struct Alert: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// All is well, and was before.
        case inactive
        /// The condition holds, but not for long enough.
        case pending
        case firing
        /// All is well again.
        case resolved
    }

    package struct Acknowledgement: Hashable, Sendable, Codable {
        package var actor: String
        package var time: Double
        package var reason: String
    }

    /// The most that one look adds to the time for which something held.
    package static let mostCredit = 120.0
    /// Seconds after which a firing alert of which nothing is known any more is taken to be over.
    package static let longestIgnorance = 86_400.0
    /// So many changes between firing and resolved within `flapWindow` seconds are a flap.
    package static let flapChanges = 6
    package static let flapWindow = 3_600.0
    /// How often an Alertmanager hears of an alert, and for how long that it is resolved.
    package static let pushInterval = 60.0
    package static let pushAfterEnd = 300.0

    package let id: String
    package let rule: String
    package let subject: MetricSubject
    package private(set) var state: State = .inactive
    /// What the metric was when something was known of it last.
    package private(set) var value: MetricValue?
    package private(set) var pendingSince: Double?
    package private(set) var firedAt: Double?
    package private(set) var resolvedAt: Double?
    package private(set) var acknowledgement: Acknowledgement?
    package private(set) var isFlapping = false
    /// Whether receivers believe that it fires.
    package private(set) var isTold = false
    private var toldAt: Double?
    private var pushedAt: Double?
    private var isEscalated = false
    private var isFlapTold = false
    private var wellSince: Double?
    /// Seconds for which the condition held, or for which all was well again.
    private var held = 0.0
    private var knownAt: Double
    private var lookedAt: Double
    private var changes: [Double] = []

    package init(id: String, rule: String, subject: MetricSubject, at now: Double) {
        self.id = id
        self.rule = rule
        self.subject = subject
        (knownAt, lookedAt) = (now, now)
    }

    /// Takes what is known now into account.
    ///
    /// - Parameter isSilenced: Whether receivers are to be left alone.
    package mutating func look(
        at now: Double,
        _ reading: AlertReading,
        _ rule: AlertRule,
        isSilenced: Bool
    ) -> [AlertAction] {
        let credit = min(max(0, now - lookedAt), Self.mostCredit)
        lookedAt = now
        if case .value(let value) = reading { (self.value, knownAt) = (value, now) }
        var actions = move(at: now, reading, rule, credit)
        actions += settle(at: now)
        actions += tell(at: now, rule, isSilenced)
        return actions
    }

    /// A person takes the alert upon themselves: it is not told again, and not escalated, until it is resolved.
    ///
    /// - Returns: Nil where there is nothing to acknowledge.
    package mutating func acknowledge(by actor: String, because reason: String, at now: Double) -> [AlertAction]? {
        guard state == .firing || state == .pending, acknowledgement == nil else { return nil }
        acknowledgement = Acknowledgement(actor: actor, time: now, reason: reason)
        return [.note("acknowledged\(reason.isEmpty ? "" : ": \(reason)")")]
    }

    /// Whether nothing of it is worth keeping.
    package func isForgettable(at now: Double, after seconds: Double) -> Bool {
        (state == .inactive && changes.isEmpty)
            || (state == .resolved && !isTold && now - (resolvedAt ?? now) > seconds)
    }

    // MARK: - States

    private mutating func move(
        at now: Double,
        _ reading: AlertReading,
        _ rule: AlertRule,
        _ credit: Double
    ) -> [AlertAction] {
        switch (state, reading) {
        case (.firing, .gone(let reason)): return resolve(at: now, reason)
        case (.firing, .unknown):
            return now - knownAt > Self.longestIgnorance ? resolve(at: now, "nothing was measured for a day") : []
        case (.firing, .value(let value)):
            let isWell = rule.condition.isCleared(by: value.value, beyond: rule.clear)
            held = isWell ? held + credit : 0
            // The time begins with the first look at which all was well.
            if isWell, wellSince == nil { (wellSince, held) = (now, 0) }
            if !isWell { wellSince = nil }
            return isWell && held >= rule.keep ? resolve(at: now, "all is well again") : []
        case (_, .value(let value)) where rule.condition.isBroken(by: value.value):
            return breach(at: now, rule, credit)
        case (.pending, _):
            (state, held, pendingSince, acknowledgement) = (changes.isEmpty ? .inactive : .resolved, 0, nil, nil)
            return []
        default: return []
        }
    }

    private mutating func breach(at now: Double, _ rule: AlertRule, _ credit: Double) -> [AlertAction] {
        var actions: [AlertAction] = []
        if state == .pending {
            held += credit
        } else {
            (state, held, pendingSince) = (.pending, 0, now)
            if rule.hold > 0 { actions.append(.note("pending: \(valueText)")) }
        }
        guard held >= rule.hold else { return actions }
        (state, held, wellSince, firedAt, resolvedAt) = (.firing, 0, nil, now, nil)
        isEscalated = false
        changes.append(now)
        return actions + [.note("firing: \(valueText), condition \(rule.condition.text)")]
    }

    private mutating func resolve(at now: Double, _ reason: String) -> [AlertAction] {
        (state, held, pendingSince, resolvedAt, acknowledgement) = (.resolved, 0, nil, now, nil)
        changes.append(now)
        return [.note("resolved: \(reason)")]
    }

    /// With three decimals, which is what people read.
    private var valueText: String {
        value.map { "\(PrometheusText.number(($0.value * 1_000).rounded() / 1_000)) of \($0.count) measured" }
            ?? "nothing measured"
    }

    // MARK: - Telling

    /// Whether it comes and goes.
    private mutating func settle(at now: Double) -> [AlertAction] {
        changes = changes.suffix(2 * Self.flapChanges).filter { $0 > now - Self.flapWindow }
        if !isFlapping, changes.count >= Self.flapChanges {
            isFlapping = true
            return [.note("flapping: \(changes.count) changes within an hour")]
        }
        if isFlapping, changes.isEmpty {
            isFlapping = false
            return [.note("flaps no more")]
        }
        return []
    }

    private mutating func tell(at now: Double, _ rule: AlertRule, _ isSilenced: Bool) -> [AlertAction] {
        var actions: [AlertAction] = []
        if !isSilenced, let occasion = occasion(at: now, rule) {
            actions.append(.tell(occasion))
            toldAt = now
            if occasion == .flapping { isFlapTold = true } else { isTold = state == .firing }
        }
        if !isFlapping { isFlapTold = false }
        if !isSilenced, state == .firing, acknowledgement == nil, !isEscalated, isTold,
            let escalation = rule.escalation, now - (firedAt ?? now) >= escalation.after
        {
            isEscalated = true
            actions += [.tell(.escalated), .note("escalated: nobody has acknowledged it")]
        }
        return actions + push(at: now, isSilenced)
    }

    private func occasion(at now: Double, _ rule: AlertRule) -> AlertAction.Occasion? {
        if isFlapping { return isFlapTold ? nil : .flapping }
        if state == .firing, !isTold { return .firing }
        if state != .firing, isTold { return .resolved }
        let isDue = now - (toldAt ?? now) >= rule.repeatInterval
        return state == .firing && acknowledgement == nil && isDue ? .repeated : nil
    }

    private mutating func push(at now: Double, _ isSilenced: Bool) -> [AlertAction] {
        let isDue = now - (pushedAt ?? -.infinity) >= Self.pushInterval
        switch state {
        case .firing where !isSilenced && isDue: break
        case .resolved:
            // At once when it ends, and then again as often as before.
            guard let pushed = pushedAt, let ended = resolvedAt, now - ended <= Self.pushAfterEnd,
                isDue || pushed < ended
            else { return [] }
        default: return []
        }
        pushedAt = now
        return [.push]
    }
}
