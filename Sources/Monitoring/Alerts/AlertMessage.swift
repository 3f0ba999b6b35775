/// What is told of an alert, as it was when it was decided to tell it.
package struct AlertMessage: Hashable, Sendable, Codable {
    package var occasion: AlertAction.Occasion
    /// The alert's id.
    package var alert: String
    package var rule: String
    package var severity: AlertRule.Severity
    package var labels: [String: String]
    package var condition: String
    package var advice: String?
    package var value: MetricValue?
    /// Seconds since 1970; nil where it does not fire, or not any more.
    package var firedAt: Double?
    package var resolvedAt: Double?
    /// When it was decided.
    package var time: Double

    package init(_ occasion: AlertAction.Occasion, of alert: Alert, _ rule: AlertRule, at time: Double) {
        self.occasion = occasion
        self.alert = alert.id
        self.rule = rule.name
        severity = rule.severity
        labels = rule.labels(of: alert.subject)
        condition = rule.condition.text
        advice = rule.advice
        value = alert.value
        (firedAt, resolvedAt) = (alert.firedAt, alert.resolvedAt)
        self.time = time
    }

    /// What it is of, such as `document-class:3`; the program where it is of no model.
    package var subject: String {
        guard let model = labels["model"], let version = labels["version"] else { return "this server" }
        return (["\(model):\(version)"] + [labels["arm"], labels["slice"]].compactMap(\.self)).joined(separator: ", ")
    }
}
