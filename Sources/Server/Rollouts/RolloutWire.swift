import Operations

/// What is to be put into production.
struct DeployBody: Decodable, Sendable {
    var model: String
    var version: Int
    /// The one of the model's name where it is left out.
    var endpoint: String?
    /// YAML; the plan that `rollouts.plan` names where it is left out.
    var plan: String?
}

/// Why a rollout is steered.
struct SteeringBody: Decodable, Sendable {
    var reason: String
    /// Whether all steps that are left are to be taken.
    var isFull: Bool?

    private enum CodingKeys: String, CodingKey {
        case reason
        case isFull = "full"
    }
}

/// A page of rollouts, the latest first.
struct RolloutListWire: Encodable, Sendable {
    var rollouts: [RolloutReport]
    /// Left out on the last page.
    var nextCursor: String?

    private enum CodingKeys: String, CodingKey {
        case rollouts
        case nextCursor = "next_cursor"
    }
}

/// All endpoints that are stored, by name.
struct EndpointListWire: Encodable, Sendable {
    var endpoints: [EndpointReport]
}

/// Which version answers after a rollback.
struct RolledBackWire: Encodable, Sendable {
    var endpoint: String
    var version: Int
}

/// A page of incidents, the latest first.
struct IncidentListWire: Encodable, Sendable {
    var incidents: [IncidentDetails]
    /// Left out on the last page.
    var nextCursor: String?

    private enum CodingKeys: String, CodingKey {
        case incidents
        case nextCursor = "next_cursor"
    }
}
