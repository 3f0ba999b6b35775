import Delivery
import Foundation
import Monitoring

/// Writes mail about alerts.
enum MailComposer {
    /// - Parameters:
    ///   - from: The sender's address.
    ///   - link: Where the program's pages are.
    static func mail(_ notification: AlertNotification, from: String, to: [String], link: String, at now: Double)
        -> Mail
    {
        let text = NotificationText(notification: notification, link: link)
        let domain = from.split(separator: "@").last.map(String.init) ?? "deedbox"
        return Mail(
            from: from,
            to: to,
            subject: "[Deedbox] \(text.headline)",
            text: plain(text),
            html: rich(text),
            messageID: "\(notification.id)@\(domain)",
            // Mail programs show what has the same root together: one thread a group.
            references: ["\(thread(notification.group))@\(domain)"],
            time: now
        )
    }

    private static func plain(_ text: NotificationText) -> String {
        let parts = text.notification.messages.map { message in
            let facts = text.facts(message).map { "  \($0.name): \($0.value)" }
            return
                (["\(NotificationText.word(message.occasion)): \(message.rule) of \(message.subject)"] + facts
                + ["  Evidence: \(text.evidence(message))"]).joined(separator: "\n")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func rich(_ text: NotificationText) -> String {
        let parts = text.notification.messages.map { message in
            let rows = text.facts(message).map {
                "<tr><th align=\"left\">\(escaped($0.name))</th><td>\(escaped($0.value))</td></tr>"
            }
            let title = "\(NotificationText.word(message.occasion)): \(message.rule) of \(message.subject)"
            return """
                <h2 style="font-size:16px;border-left:6px solid \(colour(message));padding-left:8px">\(escaped(title))</h2>
                <table cellpadding="4">\(rows.joined())</table>
                <p><a href="\(escaped(text.evidence(message)))">See the evidence</a></p>
                """
        }
        return
            "<!doctype html><html><body style=\"font-family:sans-serif\">\(parts.joined(separator: "\n"))</body></html>"
    }

    private static func colour(_ message: AlertMessage) -> String {
        switch (message.occasion, message.severity) {
        case (.resolved, _): "#2e7d32"
        case (_, .critical): "#c62828"
        case (_, .warning): "#ef6c00"
        case (_, .info): "#1565c0"
        }
    }

    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }

    /// A name that can stand in a header.
    private static func thread(_ group: String) -> String {
        "group." + group.utf8.map { String($0, radix: 16) }.joined().prefix(120)
    }
}
