import Charts
import Serving

/// What the gates of a rollout say.
enum GateView {
    /// Differences against their margins; nil where no gate has any evidence.
    static func chart(of findings: [GateFinding], _ phrasing: Phrasing) -> Chart? {
        IntervalChart(
            title: "The newcomer against the version beside it",
            rows: findings.map { finding in
                IntervalChart.Row(
                    name: name(of: finding),
                    difference: finding.difference,
                    interval: finding.lower...max(finding.lower, finding.upper),
                    margin: max(finding.margin, 0.000_1),
                    format: phrasing.format(.percent),
                    outcome: outcome(of: finding),
                    verdict: finding.pairs == 0 ? "nothing yet" : finding.outcome.rawValue
                )
            }
        ).chart
    }

    private static func name(of finding: GateFinding) -> String {
        let kind = finding.kind.rawValue.replacing("_", with: " ")
        return finding.label.isEmpty ? kind : "\(kind): \(finding.label)"
    }

    private static func outcome(of finding: GateFinding) -> IntervalChart.Outcome {
        switch finding.outcome {
        case .pass: .good
        case .fail: .bad
        case .inconclusive: .open
        }
    }
}
