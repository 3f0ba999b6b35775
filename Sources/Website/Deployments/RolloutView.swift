import Charts
import Documents
package import Operations
package import Serving

/// One rollout: where it stands, what its gates say, what it still takes, and how one steers it.
package struct RolloutView: Sendable {
    struct Event: Sendable {
        var time: Moment
        var actor: String
        var text: String
    }

    /// What can be done with it, each a button of one form.
    struct Way: Sendable {
        var path: String
        var title: String
        var isDangerous: Bool
        var isFirst: Bool
    }

    var row: RolloutRowView
    var stable: Int
    var canary: Int
    var stablePath: String
    var canaryPath: String
    var figures: [Figure]
    var gates: Drawing?
    var traffic: Drawing?
    var ways: [Way]
    var maySteer: Bool
    var events: [Event]

    package static func page(
        _ rollout: Rollout,
        _ events: [RolloutEvent],
        _ history: TrafficHistory,
        for visitor: Visitor
    ) -> SitePage {
        let phrasing = visitor.phrasing
        let row = RolloutRowView(rollout, phrasing)
        let forecast = RolloutForecast(rollout)
        let traffic = TrafficChart.chart(
            of: history,
            from: rollout.createdAt - 1,
            to: rollout.endedAt ?? phrasing.now,
            phrasing
        )
        let view = Self(
            row: row,
            stable: rollout.stable,
            canary: rollout.canary,
            stablePath: VersionPath.of(rollout.stable, rollout.model),
            canaryPath: VersionPath.of(rollout.canary, rollout.model),
            figures: figures(of: rollout, forecast, phrasing),
            gates: Drawing(GateView.chart(of: forecast.findings, phrasing), id: "gates"),
            traffic: Drawing(traffic, id: "traffic"),
            ways: ways(of: rollout),
            maySteer: visitor.may(.engineer) && !rollout.state.isFinal,
            events: events.map {
                Event(time: phrasing.moment($0.time), actor: $0.actor, text: phrasing.sentence($0.text))
            }
        )
        return SitePage(
            title: row.title,
            section: .deployments,
            template: "deployments/rollout",
            content: view,
            modules: rollout.state.isFinal ? [] : ["refresh.js"],
            styles: ["charts.css"]
        )
    }

    private static func figures(of rollout: Rollout, _ forecast: RolloutForecast, _ phrasing: Phrasing) -> [Figure] {
        let requests = rollout.evidence
        var figures = [
            Figure(
                name: "Step",
                value: "\(rollout.step + 1) of \(rollout.plan.steps.count)",
                aside: phrasing.share(rollout.weight)
            ),
            Figure(
                name: "Watched",
                value: phrasing.stretch(rollout.watched),
                aside: rollout.state.isFinal ? nil : "\(phrasing.stretch(forecast.watchLeft)) left"
            ),
            Figure(
                name: "Requests",
                value: phrasing.count(requests.canaryRequests),
                aside: "beside \(phrasing.count(requests.stableRequests))"
            ),
        ]
        guard !rollout.state.isFinal else { return figures }
        figures.append(
            Figure(
                name: "Gates",
                value: forecast.outcome.rawValue,
                aside: forecast.outcome == .inconclusive ? needed(forecast, phrasing) : nil,
                isAlarming: forecast.outcome == .fail
            )
        )
        return figures
    }

    private static func needed(_ forecast: RolloutForecast, _ phrasing: Phrasing) -> String {
        guard let seconds = forecast.secondsNeeded else { return "more traffic needed" }
        let requests = forecast.requestsNeeded.map { ", \(phrasing.count(Int($0.rounded()))) requests" } ?? ""
        return "about \(phrasing.stretch(seconds))\(requests) more"
    }

    private static func ways(of rollout: Rollout) -> [Way] {
        let path = "/deployments/rollouts/\(rollout.id)"
        let rest =
            rollout.state == .paused
            ? Way(path: "\(path)/resume", title: "Resume", isDangerous: false, isFirst: true)
            : Way(path: "\(path)/pause", title: "Pause", isDangerous: false, isFirst: true)
        return [
            rest, Way(path: "\(path)/promote", title: "Next step", isDangerous: false, isFirst: false),
            Way(path: "\(path)/complete", title: "All traffic", isDangerous: false, isFirst: false),
            Way(path: "\(path)/abort", title: "Abort", isDangerous: true, isFirst: false),
        ]
    }
}
