/// Where a rollout stands: what its gates say, and what it still takes.
package struct RolloutForecast: Hashable, Sendable {
    /// Of all gates together: `fail` of any, `pass` of all that are required.
    package let outcome: SequentialTest.Outcome
    package let findings: [GateFinding]
    /// Seconds for which the step will be watched yet, whatever the gates say.
    package let watchLeft: Double
    /// About how many seconds the gates take until they can say something, at the rate of traffic of the step so far; nil while
    /// that cannot be told.
    package let secondsNeeded: Double?
    /// About how many requests, of both versions, that is.
    package let requestsNeeded: Double?

    /// - Parameter hasIntervals: As in `GateJudge.findings`.
    package init(_ rollout: Rollout, hasIntervals: Bool = true) {
        findings =
            rollout.weight < TrafficSplit.whole
            ? GateJudge(rollout.plan).findings(rollout.evidence, hasIntervals: hasIntervals) : []
        watchLeft = rollout.state.isFinal ? 0 : max(0, rollout.plan.steps[rollout.step].seconds - rollout.watched)
        let required = findings.filter(\.isRequired)
        let waiting = required.filter { $0.outcome == .inconclusive }
        if findings.contains(where: { $0.outcome == .fail }) {
            outcome = .fail
        } else {
            outcome = waiting.isEmpty ? .pass : .inconclusive
        }
        let watched = rollout.watched
        let seconds = waiting.map { finding in
            finding.pairsNeeded.flatMap { needed in
                finding.pairs > 0 && watched > 0 ? needed * watched / Double(finding.pairs) : nil
            }
        }
        let longest = seconds.contains(nil) ? nil : seconds.compactMap { $0 }.max() ?? 0
        secondsNeeded = longest
        let requests = Double(rollout.evidence.canaryRequests + rollout.evidence.stableRequests)
        requestsNeeded = longest.flatMap { watched > 0 ? $0 * requests / watched : nil }
    }
}
