/// Plays recorded traffic through a plan on a clock of its own: what would have happened, and when.
package struct Rehearsal: Sendable {
    /// Seconds between two looks.
    private static let interval = 60.0
    /// Units that are remembered as having asked before; beyond, none is new any more.
    private static let mostUnits = 1_000_000

    package private(set) var rollout: Rollout
    package private(set) var events: [RolloutEvent] = []
    package private(set) var requests = 0
    package private(set) var canaryRequests = 0
    /// Seconds on the clock of the traffic; nil before the first request.
    package private(set) var clock: Double?
    private var split: TrafficSplit?
    private var units: Set<String> = []
    private var waiting: [Observation] = []
    private var nextLook = 0.0

    /// - Throws: `Failure` with code `invalid_rollout`.
    package init(model: String, stable: Int, canary: Int, plan: RolloutPlan, salt: String, from start: Double) throws {
        let begun = try Rollout.begin(
            id: "rehearsal",
            endpoint: Endpoint(ofModel: model),
            stable: stable,
            canary: canary,
            plan: plan,
            salt: salt,
            at: start
        )
        rollout = begun.rollout
        nextLook = start + Self.interval
        perform(begun.actions, at: start)
    }

    /// Whether the rollout is over.
    package var isOver: Bool { rollout.state.isFinal }

    /// Plays the next request; requests come in the order of their times.
    package mutating func play(_ request: RehearsedRequest) {
        while !isOver, request.time >= nextLook { look() }
        clock = request.time
        guard !isOver, let split else { return }
        let isCanary = split.arm(for: request.unit).role == .canary
        let answer = isCanary ? request.canary : request.stable
        let isFirst = units.count < Self.mostUnits && units.insert(request.unit).inserted
        waiting.append(Observation(isCanary: isCanary, answer.kind, isFirstOfUnit: isFirst))
        if let isRight = answer.isRight {
            waiting.append(Observation(isCanary: isCanary, .reviewed(isRight: isRight)))
        }
        requests += 1
        if isCanary { canaryRequests += 1 }
    }

    /// Takes the last look, after the last request.
    package mutating func finish() { if !isOver { look() } }

    private mutating func look() {
        let actions = rollout.look(
            at: nextLook,
            waiting,
            in: Surroundings(production: rollout.stable, endpointRevision: rollout.endpointRevision)
        )
        perform(actions, at: nextLook)
        waiting = []
        nextLook += Self.interval
    }

    private mutating func perform(_ actions: [RolloutAction], at time: Double) {
        for action in actions {
            switch action {
            case .split(let new):
                split = new
                units = []
            case .note(let text): events.append(RolloutEvent(time: time, actor: "rehearsal", text: text))
            case .open(let report):
                events.append(RolloutEvent(time: time, actor: "rehearsal", text: "incident: \(report.summary)"))
            case .follow, .promote: break
            }
        }
    }
}
