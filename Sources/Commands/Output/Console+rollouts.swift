import Foundation
import Operations
import Serving

extension Console {
    /// Writes how a rollout stands.
    func show(_ report: RolloutReport) {
        let state = report.state.rawValue.replacing("_", with: " ")
        line(
            "\(report.endpoint)  version \(report.stable) → \(report.canary)  \(state)"
                + (report.reason.map { ": \($0)" } ?? "")
        )
        line(
            "  \(report.id)  step \(report.step) of \(report.steps.count), \(TrafficSplit.percent(Int((report.weight * 100).rounded()))), "
                + "watched \(Self.time(report.watched)), \(Self.time(report.watchLeft)) to go"
        )
        line("  requests: \(report.canaryRequests) of the new version, \(report.stableRequests) of the old")
        show(report.findings ?? [])
        if !report.state.isFinal { line("  \(Self.outlook(report))") }
        for event in report.events ?? [] { line("  \(event.time)  \(event.actor)  \(event.text)") }
    }

    /// Writes what gates say.
    func show(_ findings: [GateFinding]) {
        guard !findings.isEmpty else { return }
        let head = ["  gate", "says", "new", "old", "worse by", "surely within", "margin", "pairs"]
        table(
            [head]
                + findings.map { finding in
                    [
                        "  "
                            + (finding.label.isEmpty
                                ? finding.kind.rawValue : "\(finding.kind.rawValue) \(finding.label)"),
                        finding.outcome.rawValue, finding.canary?.asPercent ?? "–", finding.stable?.asPercent ?? "–",
                        finding.difference.asPercent, "\(finding.lower.asPercent) … \(finding.upper.asPercent)",
                        finding.margin.asPercent, "\(finding.pairs)",
                    ]
                }
        )
    }

    /// What the gates say together, and what it takes yet.
    private static func outlook(_ report: RolloutReport) -> String {
        guard report.verdict == .inconclusive else { return "verdict: \(report.verdict.rawValue)" }
        guard let seconds = report.secondsNeeded, let requests = report.requestsNeeded else {
            return "verdict: inconclusive; there is too little traffic yet to say what it takes"
        }
        return
            "verdict: inconclusive; about \(time(seconds)) more at this rate, or \(Int(requests.rounded(.up))) requests"
    }

    /// A stretch of time in its two largest units.
    private static func time(_ seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e12).rounded(.up))
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60)
        if days > 0 { return "\(days) d \(hours) h" }
        if hours > 0 { return "\(hours) h \(minutes) min" }
        return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
    }
}
