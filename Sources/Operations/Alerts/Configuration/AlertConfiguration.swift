package import Monitoring

/// The rules of alerts, and how their messages leave.
package struct AlertConfiguration: Hashable, Sendable {
    package var rules: [AlertRule]
    package var routing: AlertRouting
    package var channels: AlertChannels

    package init(rules: [AlertRule], routing: AlertRouting = AlertRouting(), channels: AlertChannels) {
        self.rules = rules
        self.routing = routing
        self.channels = channels
    }

    /// Targets of rules that the channels do not reach, and why, in the order of the rules.
    package var unreachable: [String] {
        var seen: Set<AlertTarget> = []
        return rules.flatMap { $0.targets + ($0.escalation?.targets ?? []) }.compactMap { target in
            seen.insert(target).inserted ? channels.objection(to: target).map { "\(target.text): \($0)" } : nil
        }
    }
}

extension AlertChannels {
    /// Why a target cannot be reached, as a sentence with the remedy; nil where it can.
    func objection(to target: AlertTarget) -> String? {
        switch target {
        case .email(let address):
            guard let mail else { return "There is no mail server. Configure one as 'mail' in the file of alerts." }
            return address == nil && mail.to.isEmpty ? "Nobody is named as 'to' of 'mail' in the file of alerts." : nil
        case .slack:
            return slack == nil ? "There is no address of Slack. Configure it as 'slack' in the file of alerts." : nil
        case .webhook(let name):
            let isKnown = webhooks[name] != nil || name.hasPrefix("http://") || name.hasPrefix("https://")
            return isKnown ? nil : "There is no webhook '\(name)'. Configure it under 'webhooks' in the file of alerts."
        case .alertmanager(let address):
            return address == nil && alertmanager == nil
                ? "There is no address of an Alertmanager. Configure it as 'alertmanager' in the file of alerts." : nil
        }
    }
}
