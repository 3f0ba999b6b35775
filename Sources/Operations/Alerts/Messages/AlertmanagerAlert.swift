import Monitoring

/// An alert as Alertmanager's API v2 takes it (prometheus/alertmanager, api/v2/openapi.yaml, `postableAlert`), and as its
/// webhooks tell it.
struct AlertmanagerAlert: Encodable {
    /// Ends by itself where nothing more is heard: four times the interval at which it is heard.
    private static let life = 4 * Alert.pushInterval

    var status: String?
    var labels: [String: String]
    var annotations: [String: String]
    var startsAt: String
    var endsAt: String?
    var generatorURL: String
    var fingerprint: String?

    /// For Alertmanager.
    init(_ message: AlertMessage, link: String, at now: Double) {
        self.init(message, link)
        let end = message.occasion == .resolved ? message.resolvedAt ?? now : now + Self.life
        endsAt = RFC3339.text(end)
    }

    /// For webhooks.
    static func told(_ message: AlertMessage, link: String) -> Self {
        var alert = Self(message, link)
        alert.status = message.occasion == .resolved ? "resolved" : "firing"
        alert.fingerprint = message.alert
        alert.endsAt = message.occasion == .resolved ? message.resolvedAt.map { RFC3339.text($0) } : nil
        return alert
    }

    private init(_ message: AlertMessage, _ link: String) {
        let words = NotificationText(
            notification: AlertNotification(
                id: "",
                target: .alertmanager(nil),
                group: "",
                messages: [message],
                createdAt: message.time,
                due: message.time
            ),
            link: link
        )
        labels = message.labels
        annotations = ["summary": words.headline, "condition": message.condition]
        annotations["description"] = words.facts(message).first { $0.name == "Measured" }?.value
        annotations["advice"] = message.advice
        startsAt = RFC3339.text(message.firedAt ?? message.time)
        generatorURL = words.evidence(message)
    }
}
