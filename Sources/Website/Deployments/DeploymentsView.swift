import Charts
import Documents
import Foundation
package import Operations
package import Serving

/// Which versions answer where, what is being rolled out, and what went wrong.
package struct DeploymentsView: Sendable {
    struct House: Sendable {
        var name: String
        var model: String
        var shares: Drawing?
        /// When and why that came; nil for an endpoint whose traffic was never split.
        var since: Moment?
        var history: Drawing?
        var mayRollBack: Bool
    }

    var endpoints: [House]
    var underWay: [RolloutRowView]
    var over: [RolloutRowView]
    var incidents: [IncidentRowView]
    var hasIncidents: Bool
    var hasRollouts: Bool

    /// - Parameters:
    ///   - endpoints: With the history of their traffic, and the version in production of their model.
    ///   - rollouts: The latest first.
    ///   - incidents: The latest first.
    package static func page(
        _ endpoints: [(endpoint: Endpoint, production: Int?, history: TrafficHistory)],
        _ rollouts: [Rollout],
        _ incidents: [Incident],
        for visitor: Visitor
    ) -> SitePage {
        let rows = rollouts.map { RolloutRowView($0, visitor.phrasing) }
        let view = Self(
            endpoints: endpoints.enumerated().map { house($1, $0, visitor) },
            underWay: rows.filter { !$0.isOver },
            over: rows.filter(\.isOver),
            incidents: incidents.map { IncidentRowView($0, visitor.phrasing) },
            hasIncidents: !incidents.isEmpty,
            hasRollouts: rows.contains(where: \.isOver)
        )
        return SitePage(
            title: "Deployments",
            section: .deployments,
            template: "deployments/list",
            content: view,
            styles: ["charts.css"]
        )
    }

    private static func house(
        _ standing: (endpoint: Endpoint, production: Int?, history: TrafficHistory),
        _ index: Int,
        _ visitor: Visitor
    ) -> House {
        let endpoint = standing.endpoint
        let now = visitor.phrasing.now
        return House(
            name: endpoint.name,
            model: endpoint.model,
            shares: Drawing(shares(of: endpoint, standing.production, visitor.locale), id: "share-\(index)"),
            since: endpoint.changedAt > 0 ? visitor.phrasing.moment(endpoint.changedAt) : nil,
            history: Drawing(
                TrafficChart.chart(of: standing.history, from: nil, to: now, visitor.phrasing),
                id: "history-\(index)"
            ),
            mayRollBack: visitor.may(.engineer)
        )
    }

    private static func shares(of endpoint: Endpoint, _ production: Int?, _ locale: Locale) -> Chart? {
        let arms = endpoint.split?.arms.filter { $0.role != .shadow && $0.weight > 0 }
        let shares =
            arms?.map { arm in
                ShareBar.Share(
                    name: "version \(arm.version), \(arm.role.rawValue),",
                    share: Double(arm.weight) / Double(TrafficSplit.whole)
                )
            } ?? production.map { [ShareBar.Share(name: "version \($0), production,", share: 1)] } ?? []
        return shares.isEmpty ? nil : ShareBar(title: "Who answers now", shares: shares, locale: locale).chart
    }
}
