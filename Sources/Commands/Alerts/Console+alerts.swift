import Monitoring
import Operations

/// Alerts as people read them.
extension Console {
    func show(_ alert: AlertReport) {
        line(
            "\(alert.rule)  \(alert.subjectText)  \(alert.state.rawValue)\(alert.marks.isEmpty ? "" : ", \(alert.marks)")"
        )
        if let condition = alert.condition { line("  condition  \(condition)") }
        if let value = alert.value {
            line("  measured   \(value.asMeasured)\(Self.interval(alert)), of \(alert.count ?? 0)")
        }
        if let by = alert.acknowledgedBy { line("  with       \(by): \(alert.acknowledgement ?? "")") }
        if let advice = alert.advice { line("  to do      \(advice)") }
        for event in alert.events ?? [] { line("  \(event.time)  \(event.actor)  \(event.text)") }
    }

    private static func interval(_ alert: AlertReport) -> String {
        guard let low = alert.low, let high = alert.high else { return "" }
        return " (\(low.asMeasured) … \(high.asMeasured))"
    }
}

extension AlertReport {
    /// What it is of, such as `document-class:3`.
    var subjectText: String {
        guard let model = labels["model"], let version = labels["version"] else { return "this server" }
        return (["\(model):\(version)"] + [labels["arm"], labels["slice"]].compactMap(\.self)).joined(separator: ", ")
    }

    /// What else is to be known of it at a glance.
    var marks: String {
        [
            acknowledgedBy.map { "with \($0)" }, isSilenced ? "silenced" : nil, isFlapping ? "comes and goes" : nil,
        ].compactMap(\.self).joined(separator: ", ")
    }
}
