import Monitoring

/// The body of a call of Slack's incoming webhooks (api.slack.com/messaging/webhooks), with blocks.
struct SlackMessage: Encodable {
    struct Words: Encodable {
        var type = "mrkdwn"
        var text: String
    }

    struct Block: Encodable {
        var type: String
        var text: Words?
        var fields: [Words]?
        var elements: [Words]?
    }

    /// Slack takes fifty blocks; each message needs up to three.
    private static let mostMessages = 15
    private static let longestText = 2_900
    private static let longestHeader = 140

    /// Left out where the webhook's own channel is meant.
    var channel: String?
    /// For where blocks are not shown.
    var text: String
    var blocks: [Block]

    init(_ notification: AlertNotification, channel: String?, link: String) {
        let words = NotificationText(notification: notification, link: link)
        self.channel = channel
        text = Self.escaped(words.headline)
        blocks = [
            Block(
                type: "header",
                text: Words(type: "plain_text", text: String(words.headline.prefix(Self.longestHeader)))
            )
        ]
        for message in notification.messages.prefix(Self.mostMessages) {
            let title = "\(NotificationText.word(message.occasion)): \(message.rule) of \(message.subject)"
            let link = "<\(words.evidence(message))|See the evidence>"
            blocks.append(Block(type: "section", text: Words(text: "*\(Self.escaped(title))*\n\(link)")))
            blocks.append(
                Block(
                    type: "section",
                    fields: words.facts(message).map { Words(text: "*\($0.name)*\n\(Self.escaped($0.value))") }
                )
            )
        }
        let left = notification.messages.count - Self.mostMessages
        if left > 0 { blocks.append(Block(type: "context", elements: [Words(text: "… and \(left) more")])) }
    }

    /// The three signs that mean something to Slack.
    private static func escaped(_ text: String) -> String {
        String(text.prefix(longestText)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
