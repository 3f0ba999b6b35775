import Foundation
import Monitoring

/// What people read of a notification, in the words that mail and chat share.
struct NotificationText {
    /// A line of facts about one message.
    struct Fact: Hashable {
        var name: String
        var value: String
    }

    let notification: AlertNotification
    /// Where the program's pages are, without a slash at the end.
    let link: String

    /// One line that says what is the matter.
    var headline: String {
        guard let first = notification.messages.first else { return "Deedbox" }
        let rest = notification.messages.count - 1
        return "\(Self.word(first.occasion)): \(first.rule) of \(first.subject)\(rest > 0 ? " and \(rest) more" : "")"
    }

    static func word(_ occasion: AlertAction.Occasion) -> String {
        switch occasion {
        case .firing: "FIRING"
        case .resolved: "RESOLVED"
        case .repeated: "STILL FIRING"
        case .escalated: "ESCALATED"
        case .flapping: "COMES AND GOES"
        case .test: "TEST"
        }
    }

    /// What is known of a message.
    func facts(_ message: AlertMessage) -> [Fact] {
        var facts = [Fact(name: "Condition", value: message.condition)]
        if let value = message.value {
            var text = Self.number(value.value)
            if let interval = value.interval {
                text += " (95 % sure: \(Self.number(interval.lowerBound)) to \(Self.number(interval.upperBound)))"
            }
            facts.append(Fact(name: "Measured", value: "\(text), of \(value.count)"))
        }
        facts.append(Fact(name: "Severity", value: message.severity.rawValue))
        if let time = message.firedAt { facts.append(Fact(name: "Since", value: RFC3339.text(time))) }
        if let time = message.resolvedAt, message.occasion == .resolved {
            facts.append(Fact(name: "Until", value: RFC3339.text(time)))
        }
        if let advice = message.advice { facts.append(Fact(name: "What to do", value: advice)) }
        return facts
    }

    /// Where the evidence is.
    func evidence(_ message: AlertMessage) -> String { "\(link)/monitoring/alerts/\(message.alert)" }

    /// As digits as it needs.
    private static func number(_ value: Double) -> String {
        abs(value) >= 100 ? String(format: "%.0f", value) : String(format: "%.4g", value)
    }
}
