import Documents

/// A version that takes another's place, step by step; the state machine.
///
/// It decides and does nothing: what is to happen comes back as actions, which a store carries out in one transaction with
/// the new state. Time comes in with each call, in seconds since any fixed point.
package struct Rollout: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case running
        /// Traffic stays, no step is taken; what surely fails is still rolled back.
        case paused
        /// The newcomer is in production.
        case completed
        /// A gate failed; the version before answers all.
        case rolledBack = "rolled_back"
        /// Someone ended it, or went past it; the version before answers all.
        case aborted

        package var isFinal: Bool { self != .running && self != .paused }
    }

    /// The most that one look adds to the time of watching: what a stopped program or a clock set forward skips was not
    /// watched.
    package static let mostCredit = 300.0

    package let id: String
    package let endpoint: String
    package let model: String
    /// The version in production when it began.
    package let stable: Int
    package let canary: Int
    package let salt: String
    package let plan: RolloutPlan
    package let createdAt: Double
    package private(set) var state: State = .running
    /// Why it is paused or ended; empty while it runs.
    package private(set) var reason = ""
    /// Of the plan's steps, from 0.
    package private(set) var step = 0
    /// Seconds for which the step has been watched.
    package private(set) var watched = 0.0
    package private(set) var lastLook: Double
    package private(set) var endedAt: Double?
    package private(set) var evidence: StepEvidence
    /// Whether it is paused because units are not assigned as they should be.
    package private(set) var isDistrusted = false
    /// How far the log has been taken into account.
    package var cursor = EvidenceCursor()
    /// Of the endpoint as this rollout left it.
    package var endpointRevision = 0
    /// Grows by one with every change that is stored; 0 for one that is not.
    package var revision = 0

    /// Begins a rollout, with the newcomer's first share.
    ///
    /// - Throws: `Failure` with code `invalid_rollout` where both versions are the same.
    package static func begin(
        id: String,
        endpoint: Endpoint,
        stable: Int,
        canary: Int,
        plan: RolloutPlan,
        salt: String,
        at now: Double
    ) throws -> (rollout: Self, actions: [RolloutAction]) {
        guard stable != canary else {
            throw Failure(
                code: "invalid_rollout",
                message: "Version \(canary) of '\(endpoint.model)' is in production already."
            )
        }
        var rollout = Self(id, endpoint, stable, canary, plan, salt, now)
        rollout.endpointRevision = endpoint.revision
        let split = try rollout.split
        var actions: [RolloutAction] = [.note("began: \(rollout.stepText)")]
        if let split { actions.append(.split(split)) } else { actions += rollout.complete(at: now) }
        return (rollout, actions)
    }

    private init(
        _ id: String,
        _ endpoint: Endpoint,
        _ stable: Int,
        _ canary: Int,
        _ plan: RolloutPlan,
        _ salt: String,
        _ now: Double
    ) {
        self.id = id
        self.endpoint = endpoint.name
        self.model = endpoint.model
        self.stable = stable
        self.canary = canary
        self.plan = plan
        self.salt = salt
        createdAt = now
        lastLook = now
        evidence = StepEvidence(weight: plan.steps.first?.weight ?? TrafficSplit.whole)
    }

    /// Takes what became known since the last look into account.
    ///
    /// - Parameter surroundings: What else may have moved meanwhile.
    package mutating func look(
        at now: Double,
        _ observations: some Sequence<Observation>,
        in surroundings: Surroundings
    ) -> [RolloutAction] {
        guard !state.isFinal else { return [] }
        if surroundings.endpointRevision != endpointRevision {
            return end(.aborted, "the traffic of '\(endpoint)' was changed past this rollout", at: now, [])
        }
        if surroundings.production != stable {
            let version = surroundings.production.map { "version \($0)" } ?? "no version"
            return end(.aborted, "\(version) was put into production past this rollout", at: now, [.follow])
        }
        credit(now)
        for observation in observations { evidence.add(observation, for: plan.gates) }
        guard !isDistrusted else { return [] }
        if evidence.isDistrusted { return distrust(at: now) }
        let failed = weight < TrafficSplit.whole ? GateJudge(plan).failed(evidence) : []
        if !failed.isEmpty { return rollBack(failed, at: now) }
        guard state == .running, watched >= plan.steps[step].seconds, hasPassed else { return [] }
        return advance(because: "all gates passed", at: now)
    }

    /// Keeps the traffic as it is until it is resumed.
    ///
    /// - Throws: `Failure` with code `rollout_ended` or `rollout_paused`.
    package mutating func pause(because reason: String) throws -> [RolloutAction] {
        try check()
        guard state == .running else {
            throw Failure(code: "rollout_paused", message: "The rollout '\(id)' is paused already: \(self.reason).")
        }
        (state, self.reason) = (.paused, reason)
        return [.note("paused: \(reason)")]
    }

    /// Goes on; a step whose evidence could not be trusted begins anew.
    ///
    /// - Throws: `Failure` with code `rollout_ended` or `rollout_running`.
    package mutating func resume(because reason: String, at now: Double) throws -> [RolloutAction] {
        try check()
        guard state == .paused else {
            throw Failure(code: "rollout_running", message: "The rollout '\(id)' is not paused.")
        }
        if isDistrusted { beginStep() }
        (state, self.reason, isDistrusted, lastLook) = (.running, "", false, now)
        return [.note("resumed: \(reason)")]
    }

    /// Gives all traffic back to the version before.
    ///
    /// - Throws: `Failure` with code `rollout_ended`.
    package mutating func abort(because reason: String, at now: Double) throws -> [RolloutAction] {
        try check()
        return end(.aborted, reason, at: now, [.follow])
    }

    /// Takes the next step, or all that are left, whatever the gates say; a paused rollout goes on.
    ///
    /// - Throws: `Failure` with code `rollout_ended`.
    package mutating func promote(toEnd isWhole: Bool, because reason: String, at now: Double) throws -> [RolloutAction]
    {
        try check()
        (state, self.reason, isDistrusted, lastLook) = (.running, "", false, now)
        if isWhole { step = plan.steps.count - 1 }
        return advance(because: "promoted by hand: \(reason)", at: now)
    }

    // MARK: - What happens

    private mutating func credit(_ now: Double) {
        if state == .running { watched += min(Self.mostCredit, max(0, now - lastLook)) }
        lastLook = now
    }

    private var hasPassed: Bool { weight == TrafficSplit.whole || GateJudge(plan).hasPassed(evidence) }

    private mutating func advance(because cause: String, at now: Double) -> [RolloutAction] {
        guard step + 1 < plan.steps.count else { return [.note(cause)] + complete(at: now) }
        step += 1
        beginStep()
        lastLook = now
        // A last step that is not watched is the end.
        if plan.steps[step].seconds == 0, weight == TrafficSplit.whole { return [.note(cause)] + complete(at: now) }
        guard let split = try? split else { return [] }  // Splits of a plan that was read are whole.
        return [.note("\(cause): \(stepText)"), .split(split)]
    }

    private mutating func beginStep() {
        watched = 0
        evidence = StepEvidence(weight: weight)
        cursor.stepStart = cursor.prediction
    }

    private mutating func complete(at now: Double) -> [RolloutAction] {
        end(.completed, "version \(canary) is in production", at: now, [.promote(canary), .follow])
    }

    private mutating func rollBack(_ failed: [StepEvidence.Subject], at now: Double) -> [RolloutAction] {
        let names = failed.map { $0.label.isEmpty ? $0.kind.rawValue : "\($0.kind.rawValue) of \($0.label)" }
        let incident = IncidentReport(
            kind: .regression,
            summary: "version \(canary) of \(model) failed at \(TrafficSplit.percent(weight)) of the traffic: "
                + names.joined(separator: ", "),
            findings: GateJudge(plan).findings(evidence),
            weight: weight
        )
        return end(.rolledBack, "failed: \(names.joined(separator: ", "))", at: now, [.follow, .open(incident)])
    }

    private mutating func distrust(at now: Double) -> [RolloutAction] {
        let counts = "\(evidence.canaryUnits) of \(evidence.canaryUnits + evidence.stableUnits) units"
        let reason = "the newcomer got \(counts), which is not \(TrafficSplit.percent(weight))"
        (state, self.reason, isDistrusted) = (.paused, reason, true)
        let incident = IncidentReport(
            kind: .sampleRatio,
            summary: "units are not assigned or not logged as they should be: \(reason)",
            findings: GateJudge(plan).findings(evidence),
            weight: weight
        )
        return [.note("paused: \(reason)"), .open(incident)]
    }

    private mutating func end(
        _ state: State,
        _ reason: String,
        at now: Double,
        _ actions: [RolloutAction]
    ) -> [RolloutAction] {
        (self.state, self.reason, endedAt) = (state, reason, now)
        return [.note("\(state.rawValue.replacing("_", with: " ")): \(reason)")] + actions
    }

    private func check() throws {
        guard state.isFinal else { return }
        let text = state.rawValue.replacing("_", with: " ")
        throw Failure(code: "rollout_ended", message: "The rollout '\(id)' is over: \(text), \(reason).")
    }

    // MARK: - What it is

    /// Of the newcomer now, in hundredths of a percent; of an ended one, when it ended.
    package var weight: Int { plan.steps[step].weight }

    /// The traffic of the step; nil for one that is the end at once.
    package var split: TrafficSplit? {
        get throws {
            guard plan.steps[step].seconds > 0 || weight < TrafficSplit.whole else { return nil }
            return try TrafficSplit(stable: stable, canary: canary, weight: weight, salt: salt)
        }
    }

    private var stepText: String {
        "step \(step + 1) of \(plan.steps.count), \(TrafficSplit.percent(weight)) for version \(canary)"
    }
}
