/// That nobody is to be told of some alerts for a time.
package struct Silence: Hashable, Sendable, Codable {
    package static let mostMatchers = 20
    package static let longestText = 200
    /// Seconds; what is to be quiet for longer is a rule to change.
    package static let longest = 90 * 86_400.0

    package let id: String
    /// Labels and what they all must be; a star at the end stands for anything.
    package let matchers: [String: String]
    package let reason: String
    package let actor: String
    /// Seconds since 1970.
    package let startsAt: Double
    package private(set) var endsAt: Double

    package init(
        id: String,
        matchers: [String: String],
        reason: String,
        actor: String,
        startsAt: Double,
        endsAt: Double
    ) {
        self.id = id
        self.matchers = matchers
        self.reason = reason
        self.actor = actor
        self.startsAt = startsAt
        self.endsAt = endsAt
    }

    package func isActive(at now: Double) -> Bool { startsAt <= now && now < endsAt }

    package func matches(_ labels: [String: String]) -> Bool {
        matchers.allSatisfy { name, wanted in
            let value = labels[name] ?? ""
            return wanted.hasSuffix("*") ? value.hasPrefix(wanted.dropLast()) : value == wanted
        }
    }

    /// Ends it; what is over stays as it was.
    package mutating func end(at now: Double) { endsAt = min(endsAt, max(startsAt, now)) }
}
