/// How a version takes another's place: step by step, each judged by gates.
package struct RolloutPlan: Hashable, Sendable, Codable {
    /// A share of the traffic, and how long it is watched.
    package struct Step: Hashable, Sendable, Codable {
        /// Of the newcomer, in hundredths of a percent.
        package var weight: Int
        /// Of watching, not of the wall's clock: times when nobody looked do not count.
        package var seconds: Double

        package init(weight: Int, seconds: Double) {
            self.weight = weight
            self.seconds = seconds
        }
    }

    /// Growing; the last is all traffic.
    package var steps: [Step]
    package var gates: [Gate]
    /// With at most this probability a newcomer that is nowhere worse than the margins allow is rolled back, all gates, steps and
    /// looks together.
    package var falseRollback: Double
    /// With at most this probability one that is worse than a gate's margin passes that gate in a step.
    package var falsePass: Double

    package init(steps: [Step], gates: [Gate], falseRollback: Double = 0.01, falsePass: Double = 0.05) {
        self.steps = steps
        self.gates = gates
        self.falseRollback = falseRollback
        self.falsePass = falsePass
    }

    /// 10 % for 24 hours, 50 % for one hour, then all; all gates.
    package static let standard = Self(
        steps: [
            Step(weight: 1_000, seconds: 86_400), Step(weight: 5_000, seconds: 3_600),
            Step(weight: TrafficSplit.whole, seconds: 0),
        ],
        gates: Gate.Kind.allCases.map { Gate($0) }
    )

    /// Of one gate in one step: the probability that it fails a newcomer that is not worse than its margin.
    package var gateAlpha: Double {
        let judged = steps.count { $0.weight < TrafficSplit.whole }
        return falseRollback / Double(max(1, judged * gates.count))
    }
}
