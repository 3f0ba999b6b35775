/// Where an alert is told.
package enum AlertTarget: Hashable, Sendable, Codable {
    /// An address; nil for those that the configuration names for all mail.
    case email(String?)
    /// A channel; nil for the one that the address of the webhook belongs to.
    case slack(String?)
    /// A name from the configuration, or an address.
    case webhook(String)
    /// An address; nil for that of the configuration.
    case alertmanager(String?)

    /// From `email:ops@example.com`, `email`, `slack:#alerts`, `webhook:NAME`, `webhook:https://…` or `alertmanager`; nil for
    /// anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let detail = parts.count > 1 ? parts[1] : nil
        guard detail != "", text.count <= 500, !text.contains(where: { $0.isWhitespace || $0.isNewline }) else {
            return nil
        }
        switch (parts[0], detail) {
        case ("email", nil): self = .email(nil)
        case ("email", let address?) where address.contains("@") && !address.contains(where: { "<>,;\"".contains($0) }):
            self = .email(address)
        case ("slack", let channel): self = .slack(channel)
        case ("webhook", let name?): self = .webhook(name)
        case ("alertmanager", let address): self = .alertmanager(address)
        default: return nil
        }
    }

    /// As it is written.
    package var text: String {
        switch self {
        case .email(let address): Self.joined("email", address)
        case .slack(let channel): Self.joined("slack", channel)
        case .webhook(let name): Self.joined("webhook", name)
        case .alertmanager(let address): Self.joined("alertmanager", address)
        }
    }

    /// Whether it wants to hear of a firing alert again and again, and puts alerts together by itself.
    package var isAlertmanager: Bool { if case .alertmanager = self { true } else { false } }

    private static func joined(_ kind: String, _ detail: String?) -> String {
        detail.map { "\(kind):\($0)" } ?? kind
    }
}
