import Foundation
package import Serving

/// The draft of a post-mortem: what is known is filled in, what people must add is asked for.
package struct PostMortem {
    private let incident: Incident
    private let events: [RolloutEvent]

    /// - Parameter events: The timeline of the incident's rollout, oldest first.
    package init(_ incident: Incident, _ events: [RolloutEvent]) {
        self.incident = incident
        self.events = events
    }

    package var markdown: String {
        """
        # Incident \(incident.id.prefix(8)): \(incident.report.summary)

        Opened \(RFC3339.text(incident.openedAt)), \(incident.resolvedAt.map { "resolved \(RFC3339.text($0))" } ?? "open"). \
        Endpoint `\(incident.endpoint)`, model `\(incident.model)`: version \(incident.canary) beside version \
        \(incident.stable), at \(TrafficSplit.percent(incident.report.weight)) of the traffic.

        ## What happened

        \(events.map { "- \(RFC3339.text($0.time)) \($0.actor): \($0.text)" }.joined(separator: "\n"))

        ## Evidence

        | gate | says | new | old | worse by | surely within | margin | e-value | pairs |
        |---|---|--:|--:|--:|---|--:|--:|--:|
        \(incident.report.findings.map(row).joined(separator: "\n"))

        Suspected: \(suspects)

        \(places)

        ## Who was told

        \(told)

        ## Effect

        _How many were answered wrongly, and who must know?_

        ## Cause

        _Why did the gates before the rollout let this version pass?_

        ## What we change

        _So that it is found earlier, or cannot happen._
        \(incident.resolution.isEmpty ? "" : "\n## Resolution\n\n\(incident.resolution)\n")
        """
    }

    private var told: String {
        guard !incident.notifications.isEmpty else { return "Nobody yet." }
        return incident.notifications.map { "- \(RFC3339.text($0.time)) \($0.channel): \($0.text)" }
            .joined(separator: "\n")
    }

    /// The gates that failed, the one with the most evidence first.
    private var suspects: String {
        let failed = incident.report.findings.filter { $0.outcome == .fail }
            .sorted { $0.eValue / $0.eValueNeeded > $1.eValue / $1.eValueNeeded }
        guard !failed.isEmpty else { return "the assignment of units, or the log of predictions." }
        return failed.map { "**\(name($0))**, worse by \(points($0.difference))" }.joined(separator: "; ") + "."
    }

    /// Where the newcomer was worst.
    private var places: String {
        let found = incident.report.suspects ?? []
        guard !found.isEmpty else { return "No class or feature of the requests stands out." }
        return "Worst where:\n"
            + found.map { suspect in
                "\n- **\(suspect.place)**: \(suspect.gate.rawValue) of \(points(suspect.canary)) of "
                    + "\(suspect.canaryAnswers) new answers and \(points(suspect.stable)) of \(suspect.stableAnswers) old "
                    + "ones, \(String(format: "%.1f", suspect.excess)) standard errors beyond the rest"
            }.joined()
    }

    private func row(_ finding: GateFinding) -> String {
        let cells = [
            name(finding), finding.outcome.rawValue, finding.canary.map(points) ?? "–",
            finding.stable.map(points) ?? "–", points(finding.difference),
            "\(points(finding.lower)) … \(points(finding.upper))", points(finding.margin),
            String(format: "%.3g of %.3g", finding.eValue, finding.eValueNeeded), "\(finding.pairs)",
        ]
        return "| \(cells.joined(separator: " | ")) |"
    }

    private func name(_ finding: GateFinding) -> String {
        finding.label.isEmpty ? finding.kind.rawValue : "\(finding.kind.rawValue) of \(finding.label)"
    }

    private func points(_ share: Double) -> String { String(format: "%.2f %%", share * 100) }
}
