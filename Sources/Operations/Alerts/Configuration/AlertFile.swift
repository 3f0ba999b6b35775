import Delivery
import Documents
import Foundation
import Monitoring
import Yams

/// Reads the rules of alerts and the ways of their messages from YAML; `deedbox alerts example` prints a file with all fields.
package struct AlertFile {
    private static let mostBytes = 1 << 18
    private static let mostRules = 500
    private static let mostLabels = 20
    private static let longest = 500
    private static let fields = [
        "link", "trusted_certificates", "mail", "slack", "webhooks", "alertmanager", "group_wait", "group_by", "rules",
    ]

    let yaml: YAMLReader
    private let secrets: SecretReader

    /// The configuration of the file at `path`; the standard rules and no way out for an empty path.
    ///
    /// - Parameters:
    ///   - link: Where the program's pages are, unless the file says so.
    ///   - environment: Where secrets may stand.
    /// - Throws: `Failure` with code `invalid_alerts`, naming the line, the field and the remedy.
    package static func configuration(
        at path: String,
        link: String,
        environment: [String: String]
    ) throws -> AlertConfiguration {
        guard !path.isEmpty else {
            return AlertConfiguration(rules: AlertRule.standard, channels: AlertChannels(link: link))
        }
        let yaml = YAMLReader(name: path, code: "invalid_alerts")
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: mostBytes + 1)
        else { throw yaml.failure(nil, "there is no such file, or it cannot be read.") }
        guard data.count <= mostBytes, let text = String(data: data, encoding: .utf8) else {
            throw yaml.failure(nil, "is longer than \(mostBytes >> 10) kB or not UTF-8; rules are a short text.")
        }
        return try configuration(of: text, name: path, link: link, environment: environment)
    }

    /// The configuration of a text; `name` is what messages call it.
    ///
    /// - Throws: `Failure` with code `invalid_alerts`.
    package static func configuration(
        of text: String,
        name: String,
        link: String,
        environment: [String: String]
    ) throws -> AlertConfiguration {
        let yaml = YAMLReader(name: name, code: "invalid_alerts")
        let folder = (name as NSString).deletingLastPathComponent
        let file = Self(yaml: yaml, secrets: SecretReader(yaml: yaml, folder: folder, environment: environment))
        return try file.configuration(yaml.root(of: text, example: "deedbox alerts example"), link)
    }

    private func configuration(_ root: Node, _ link: String) throws -> AlertConfiguration {
        let fields = try yaml.fields(of: root, known: Self.fields)
        var channels = AlertChannels(link: link)
        if let node = fields["link"] { channels.link = try address(node, "link") }
        if let node = fields["trusted_certificates"] {
            channels.trustedCertificates = try yaml.text(node, "trusted_certificates", longest: Self.longest)
        }
        if let node = fields["mail"] { channels.mail = try mail(node, channels.trustedCertificates) }
        if let node = fields["slack"] { channels.slack = try secrets.required("url", in: node, known: ["url"]) }
        if let node = fields["webhooks"] { channels.webhooks = try webhooks(node) }
        if let node = fields["alertmanager"] { channels.alertmanager = try address(node, "alertmanager") }
        var routing = AlertRouting()
        if let node = fields["group_wait"] { routing.wait = try yaml.seconds(node, "group_wait", in: 0...3_600) }
        if let node = fields["group_by"] {
            routing.groupBy = try yaml.texts(node, "group_by", most: Self.mostLabels, longest: 64)
        }
        let rules = try fields["rules"].map { try self.rules($0) } ?? AlertRule.standard
        return AlertConfiguration(rules: rules, routing: routing, channels: channels)
    }

    private func mail(_ node: Node, _ certificates: String?) throws -> AlertChannels.MailChannel {
        let known = ["host", "port", "security", "user", "from", "to"]
        let fields = try yaml.fields(of: node, known: known + SecretReader.fields("password"))
        let security = try fields["security"].map { try yaml.choice($0, "security", of: MailServer.Security.self) }
        let port = try fields["port"].map { try yaml.number($0, "port", in: 1...65_535) }
        let server = MailServer(
            host: try yaml.text(try required("host", fields, node), "host", longest: 253),
            port: port ?? (security == .tls ? 465 : 587),
            security: security ?? .starttls,
            user: try fields["user"].map { try yaml.text($0, "user", longest: Self.longest) },
            password: try secrets.optional("password", in: fields, node),
            trustedCertificates: certificates
        )
        let to = try fields["to"].map { try yaml.texts($0, "to", most: 50, longest: 254) } ?? []
        for address in to where AlertTarget("email:\(address)") == nil {
            throw yaml.failure(fields["to"], "'\(address)' is no address; write it as ops@example.com.")
        }
        let from = try yaml.text(try required("from", fields, node), "from", longest: 254)
        guard AlertTarget("email:\(from)") != nil else {
            throw yaml.failure(fields["from"], "'\(from)' is no address; write it as deedbox@example.com.")
        }
        return AlertChannels.MailChannel(server: server, from: from, to: to)
    }

    private func webhooks(_ node: Node) throws -> [String: AlertChannels.Webhook] {
        guard case .mapping(let mapping) = node else {
            throw yaml.failure(node, "'webhooks' must be a mapping of names to {url: …}.")
        }
        return try mapping.reduce(into: [:]) { webhooks, entry in
            let fields = try yaml.fields(
                of: entry.value,
                known: SecretReader.fields("url") + SecretReader.fields("secret")
            )
            guard let url = try secrets.optional("url", in: fields, entry.value) else {
                throw yaml.failure(entry.value, "a webhook needs 'url', or 'url_file' or 'url_env'.")
            }
            let secret = try secrets.optional("secret", in: fields, entry.value)
            webhooks[entry.key.string ?? ""] = AlertChannels.Webhook(url: url, secret: secret)
        }
    }

    private func rules(_ node: Node) throws -> [AlertRule] {
        let rules = try yaml.items(node, "rules", most: Self.mostRules).map { node in
            try AlertRuleReader(yaml: yaml).rule(node)
        }
        var names: Set<String> = []
        for rule in rules where !names.insert(rule.name).inserted {
            throw yaml.failure(node, "two rules have the name '\(rule.name)'; each needs one of its own.")
        }
        return rules
    }

    private func required(_ field: String, _ fields: [String: Node], _ node: Node) throws -> Node {
        guard let found = fields[field] else { throw yaml.failure(node, "'\(field)' is missing.") }
        return found
    }

    private func address(_ node: Node, _ field: String) throws -> String {
        let text = try yaml.text(node, field, longest: Self.longest)
        guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
            throw yaml.failure(node, "'\(field)' must be an address, as http://localhost:8080.")
        }
        return String(text.reversed().drop { $0 == "/" }.reversed())
    }
}
