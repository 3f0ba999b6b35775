import Monitoring
import Operations

/// What is to be kept quiet.
struct SilenceBody: Decodable, Sendable {
    /// Labels and what they must be; a `*` at the end stands for anything.
    var matchers: [String: String]
    var seconds: Double
    var reason: String
}

/// A silence.
struct SilenceWire: Encodable, Sendable {
    var id: String
    var matchers: [String: String]
    var reason: String
    var actor: String
    var startsAt: String
    var endsAt: String

    init(_ silence: Silence) {
        id = silence.id
        matchers = silence.matchers
        reason = silence.reason
        actor = silence.actor
        startsAt = RFC3339.text(silence.startsAt)
        endsAt = RFC3339.text(silence.endsAt)
    }

    private enum CodingKeys: String, CodingKey {
        case id, matchers, reason, actor
        case startsAt = "starts_at"
        case endsAt = "ends_at"
    }
}

/// All silences that are wanted.
struct SilenceListWire: Encodable, Sendable {
    var silences: [SilenceWire]
}
