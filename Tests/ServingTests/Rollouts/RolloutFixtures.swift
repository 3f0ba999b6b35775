import Serving

/// Traffic of known quality, without chance: what must be told apart differs by far.
enum RolloutFixtures {
    /// 10 % for a minute, half for 30 seconds, then all; errors alone are judged.
    static let plan = RolloutPlan(
        steps: [
            .init(weight: 1_000, seconds: 60), .init(weight: 5_000, seconds: 30), .init(weight: 10_000, seconds: 0),
        ],
        gates: [Gate(.errors, margin: 0.1, minimum: 10)]
    )

    static func begin(_ plan: RolloutPlan = plan, at now: Double = 0) throws -> (rollout: Rollout, [RolloutAction]) {
        try Rollout.begin(
            id: "r1",
            endpoint: Endpoint(ofModel: "m"),
            stable: 1,
            canary: 2,
            plan: plan,
            salt: "salt",
            at: now
        )
    }

    /// Requests in the shares of `weight`, `pairs` of them of the newcomer; all of the newcomer's fail, or none of anyone's.
    static func traffic(weight: Int, pairs: Int, fails: Bool) -> [Observation] {
        let others = (10_000 - weight) / weight
        return (0..<pairs).flatMap { _ in
            (0..<others).map { _ in Observation(isCanary: false, answer, isFirstOfUnit: true) }
                + [Observation(isCanary: true, fails ? .failed : answer, isFirstOfUnit: true)]
        }
    }

    /// All units to the newcomer.
    static let lopsided = (0..<60).map { _ in Observation(isCanary: true, answer, isFirstOfUnit: true) }

    static let answer = Observation.Kind.answered(label: "lease", confidence: 0.9, milliseconds: nil)
    static let undisturbed = Surroundings(production: 1, endpointRevision: 0)
}
