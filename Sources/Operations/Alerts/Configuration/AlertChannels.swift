package import Delivery

/// How messages about alerts leave.
package struct AlertChannels: Hashable, Sendable {
    package struct MailChannel: Hashable, Sendable {
        package var server: MailServer
        package var from: String
        /// Whom a target `email` without an address means.
        package var to: [String]

        package init(server: MailServer, from: String, to: [String]) {
            self.server = server
            self.from = from
            self.to = to
        }
    }

    package struct Webhook: Hashable, Sendable {
        package var url: String
        /// Signs what is sent; nil for none.
        package var secret: String?

        package init(url: String, secret: String? = nil) {
            self.url = url
            self.secret = secret
        }
    }

    /// Where the program's pages are, without a slash at the end.
    package var link: String
    package var mail: MailChannel?
    /// The address of Slack's incoming webhook, which is a secret.
    package var slack: String?
    /// By name.
    package var webhooks: [String: Webhook]
    package var alertmanager: String?
    /// A file of certificates (PEM) that are trusted in place of the system's; nil for the system's.
    package var trustedCertificates: String?

    package init(
        link: String,
        mail: MailChannel? = nil,
        slack: String? = nil,
        webhooks: [String: Webhook] = [:],
        alertmanager: String? = nil,
        trustedCertificates: String? = nil
    ) {
        self.link = link
        self.mail = mail
        self.slack = slack
        self.webhooks = webhooks
        self.alertmanager = alertmanager
        self.trustedCertificates = trustedCertificates
    }
}
