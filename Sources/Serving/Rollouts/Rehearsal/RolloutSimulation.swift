import Foundation
import Mathematics

/// Plays made-up traffic of known quality through a plan, again and again: how often it would be wrong, and how much traffic it
/// takes to be right.
package struct RolloutSimulation: Sendable {
    /// How good a version is.
    package struct Quality: Hashable, Sendable {
        /// Of requests, the share that fails.
        package var errorRate: Double
        /// Of answers, the share that is right.
        package var accuracy: Double

        package init(errorRate: Double, accuracy: Double) {
            self.errorRate = errorRate
            self.accuracy = accuracy
        }
    }

    /// How one run ended.
    package struct Run: Hashable, Sendable {
        package var state: Rollout.State
        /// From 0: where it ended, or where it stood when time was up.
        package var step: Int
        package var hours: Double
        package var requests: Int
    }

    /// Seconds between two looks; tests that are right at every look are right at these.
    private static let interval = 300.0
    /// Probabilities of the classes that versions answer, which are the same for both.
    private static let classes = [("lease", 0.4), ("amendment", 0.65), ("addendum", 0.8), ("cam_statement", 0.9)]

    package var plan: RolloutPlan
    package var requestsPerHour: Double
    /// Of answers, the share that someone says to be right or wrong.
    package var reviewedShare: Double
    package var stable: Quality
    package var canary: Quality
    /// A run that is not over by then stands where it stands.
    package var mostHours: Double

    package init(
        plan: RolloutPlan,
        requestsPerHour: Double,
        reviewedShare: Double,
        stable: Quality,
        canary: Quality,
        mostHours: Double
    ) {
        self.plan = plan
        self.requestsPerHour = requestsPerHour
        self.reviewedShare = reviewedShare
        self.stable = stable
        self.canary = canary
        self.mostHours = mostHours
    }

    /// One run; the same seed gives the same.
    ///
    /// - Throws: `Failure` with code `invalid_rollout`.
    package func run(seed: UInt64) throws -> Run {
        var random = SeededRandom(seed: seed)
        let endpoint = Endpoint(ofModel: "simulated")
        var rollout = try Rollout.begin(
            id: "simulation",
            endpoint: endpoint,
            stable: 1,
            canary: 2,
            plan: plan,
            salt: "simulation",
            at: 0
        ).rollout
        var (time, requests) = (0.0, 0)
        let surroundings = Surroundings(production: 1, endpointRevision: 0)
        while !rollout.state.isFinal, rollout.state != .paused, time < mostHours * 3600 {
            time += Self.interval
            let count = Int(requestsPerHour * Self.interval / 3600 + random.unit())
            var observations: [Observation] = []
            observations.reserveCapacity(count)
            for _ in 0..<count { append(to: &observations, weight: rollout.weight, &random) }
            requests += count
            _ = rollout.look(at: time, observations, in: surroundings)
        }
        return Run(state: rollout.state, step: rollout.step, hours: time / 3600, requests: requests)
    }

    private func append(to observations: inout [Observation], weight: Int, _ random: inout SeededRandom) {
        let isCanary = random.index(below: TrafficSplit.whole) < weight
        let quality = isCanary ? canary : stable
        guard random.unit() >= quality.errorRate else {
            observations.append(Observation(isCanary: isCanary, .failed, isFirstOfUnit: true))
            return
        }
        let draw = random.unit()
        let label = Self.classes.first { draw < $0.1 }?.0 ?? "other"
        // Both are as sure as the incumbent is right: what only labels show is the hardest to find.
        let confidence = 1 - (1 - stable.accuracy) * 2 * random.unit()
        let milliseconds = -log(1 - random.unit()) * 5
        let kind = Observation.Kind.answered(label: label, confidence: confidence, milliseconds: milliseconds)
        observations.append(Observation(isCanary: isCanary, kind, isFirstOfUnit: true))
        guard random.unit() < reviewedShare else { return }
        observations.append(Observation(isCanary: isCanary, .reviewed(isRight: random.unit() < quality.accuracy)))
    }
}
