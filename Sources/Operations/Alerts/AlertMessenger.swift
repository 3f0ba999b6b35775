import Delivery
import Foundation
package import Monitoring

/// Hands one notification to its target.
package struct AlertMessenger: Sendable {
    private let channels: AlertChannels
    private let tracer: Tracer
    private let now: @Sendable () -> Double

    package init(channels: AlertChannels, tracer: Tracer = .off, now: @escaping @Sendable () -> Double) {
        self.channels = channels
        self.tracer = tracer
        self.now = now
    }

    /// Returns when the receiver has it.
    ///
    /// - Throws: `DeliveryError`.
    package func send(_ notification: AlertNotification) async throws {
        try await tracer.span("alert notification", .client) { try await deliver(notification) }
    }

    private func deliver(_ notification: AlertNotification) async throws {
        if let objection = channels.objection(to: notification.target) { throw DeliveryError(objection) }
        let courier = Courier()
        if case .email(let address) = notification.target {
            guard let channel = channels.mail else { return }
            let mail = MailComposer.mail(
                notification,
                from: channel.from,
                to: address.map { [$0] } ?? channel.to,
                link: channels.link,
                at: now()
            )
            return try await offThePool { try courier.send(mail, by: channel.server) }
        }
        let post = try post(notification)
        _ = try await offThePool { try courier.post(post) }
    }

    private func post(_ notification: AlertNotification) throws -> HTTPPost {
        let (link, time) = (channels.link, now())
        switch notification.target {
        case .email, .slack:
            let channel: String? = if case .slack(let channel) = notification.target { channel } else { nil }
            return try json(channels.slack ?? "", SlackMessage(notification, channel: channel, link: link))
        case .webhook(let name):
            let webhook = channels.webhooks[name] ?? AlertChannels.Webhook(url: name)
            var post = try json(webhook.url, WebhookMessage(notification, receiver: name, link: link))
            let key = webhook.secret.map { WebhookSignature.key($0) }
            if let key {
                let headers = WebhookSignature.headers(
                    id: notification.id,
                    time: Int(time),
                    body: post.body,
                    secret: key
                )
                post.headers.merge(headers) { _, new in new }
            } else {
                post.headers["webhook-id"] = notification.id
            }
            return post
        case .alertmanager(let address):
            let base = (address ?? channels.alertmanager ?? "").reversed().drop { $0 == "/" }.reversed()
            return try json(
                String(base) + "/api/v2/alerts",
                notification.messages.map { AlertmanagerAlert($0, link: link, at: time) }
            )
        }
    }

    private func json(_ url: String, _ body: some Encodable) throws -> HTTPPost {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var headers = ["Content-Type": "application/json", "User-Agent": "deedbox"]
        headers["traceparent"] = TraceContext.current?.traceparent
        return HTTPPost(
            url: url,
            headers: headers,
            body: Array(try encoder.encode(body)),
            trustedCertificates: channels.trustedCertificates
        )
    }
}
