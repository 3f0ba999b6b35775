import Serving

/// A rollout in a list.
struct RolloutRowView: Sendable {
    var path: String
    var title: String
    var endpoint: String
    var state: String
    var isOver: Bool
    var isAlarming: Bool
    var isGood: Bool
    /// Such as `step 1 of 3, 10%`.
    var step: String
    var reason: String?
    /// What it still takes, in words; nil of one that is over.
    var outlook: String?
    var began: Moment

    init(_ rollout: Rollout, _ phrasing: Phrasing) {
        path = "/deployments/rollouts/\(rollout.id)"
        title = "\(rollout.model): version \(rollout.stable) → \(rollout.canary)"
        endpoint = rollout.endpoint
        state = rollout.state.rawValue.replacing("_", with: " ")
        isOver = rollout.state.isFinal
        isAlarming = rollout.state == .rolledBack
        isGood = rollout.state == .completed
        let share = phrasing.share(rollout.weight)
        step = "step \(rollout.step + 1) of \(rollout.plan.steps.count), \(share)"
        reason = rollout.reason.isEmpty ? nil : phrasing.sentence(rollout.reason)
        let forecast = RolloutForecast(rollout, hasIntervals: false)
        outlook = rollout.state.isFinal ? nil : Self.outlook(forecast, phrasing)
        began = phrasing.moment(rollout.createdAt)
    }

    /// `gates pass; 3 h of watching left`.
    static func outlook(_ forecast: RolloutForecast, _ phrasing: Phrasing) -> String {
        let gates: String
        switch forecast.outcome {
        case .pass: gates = "all gates pass"
        case .fail: gates = "a gate fails"
        case .inconclusive:
            let needed = forecast.secondsNeeded.map { seconds in
                let requests =
                    forecast.requestsNeeded.map { ", \(phrasing.count(Int($0.rounded()), "request", "requests"))" }
                    ?? ""
                return " about \(phrasing.stretch(seconds))\(requests) more"
            }
            gates = "gates need\(needed ?? " more traffic")"
        }
        return "\(gates); \(phrasing.stretch(forecast.watchLeft)) of watching left"
    }
}
