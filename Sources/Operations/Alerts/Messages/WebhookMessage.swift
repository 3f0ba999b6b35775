import Monitoring

/// The body of a webhook, in the form of Alertmanager's (version 4), which many receivers understand.
struct WebhookMessage: Encodable {
    var version = "4"
    /// The same for a message that comes again.
    var id: String
    var groupKey: String
    var status: String
    var receiver: String
    var externalURL: String
    var groupLabels: [String: String]
    var commonLabels: [String: String]
    var commonAnnotations: [String: String] = [:]
    /// Why it is told: `firing`, `resolved`, `repeated`, `escalated`, `flapping` or `test`, for each alert.
    var occasions: [String]
    var alerts: [AlertmanagerAlert]

    init(_ notification: AlertNotification, receiver: String, link: String) {
        let messages = notification.messages
        id = notification.id
        groupKey = notification.group
        status = messages.allSatisfy { $0.occasion == .resolved } ? "resolved" : "firing"
        self.receiver = receiver
        externalURL = link
        let common = messages.dropFirst().reduce(messages.first?.labels ?? [:]) { common, message in
            common.filter { message.labels[$0.key] == $0.value }
        }
        commonLabels = common
        groupLabels = common.filter { notification.group.contains("\($0.key)=") }
        occasions = messages.map(\.occasion.rawValue)
        alerts = messages.map { AlertmanagerAlert.told($0, link: link) }
    }
}
