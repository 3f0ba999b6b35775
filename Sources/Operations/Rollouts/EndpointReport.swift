package import Serving

/// An endpoint as people and clients see it.
package struct EndpointReport: Encodable, Sendable {
    /// A version that answers, or is compared.
    package struct Arm: Encodable, Sendable {
        package var version: Int
        package var role: TrafficSplit.Role
        /// In percent.
        package var weight: Double
    }

    package var name: String
    package var model: String
    package var revision: Int
    /// Left out while the version in production answers alone.
    package var arms: [Arm]?
    package var salt: String?
    package var changedAt: String

    package init(_ endpoint: Endpoint) {
        name = endpoint.name
        model = endpoint.model
        revision = endpoint.revision
        arms = endpoint.split?.arms.map { Arm(version: $0.version, role: $0.role, weight: Double($0.weight) / 100) }
        salt = endpoint.split?.salt
        changedAt = RFC3339.text(endpoint.changedAt)
    }

    private enum CodingKeys: String, CodingKey {
        case name, model, revision, arms, salt
        case changedAt = "changed_at"
    }
}
