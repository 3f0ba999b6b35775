package import Serving
import Tracking

/// What answers at an endpoint, as it was read last.
package struct EndpointStanding: Sendable {
    /// An arm, and the version behind it; an error where that cannot be loaded.
    package struct Arm: Sendable {
        package var arm: TrafficSplit.Arm
        package var version: Result<ServedVersion, any Error>
    }

    package var endpoint: Endpoint
    /// By number of the version.
    private let arms: [Int: Arm]
    /// The arm that answers all that no canary answers.
    package let stable: Arm

    init(endpoint: Endpoint, stable: Arm, others: [Arm] = []) {
        self.endpoint = endpoint
        self.stable = stable
        arms = Dictionary((others + [stable]).map { ($0.arm.version, $0) }) { first, _ in first }
    }

    /// The arm that answers the unit.
    func arm(for unit: String) -> Arm {
        endpoint.split.flatMap { arms[$0.arm(for: unit).version] } ?? stable
    }

    /// The arms that get a copy of what the unit asks.
    func shadows(for unit: String) -> [Arm] {
        endpoint.split.map { $0.shadows(for: unit).compactMap { arms[$0.version] } } ?? []
    }

    /// Whether what is stored and in production now is what this was made from.
    func isCurrent(_ endpoint: Endpoint, production: Int?) -> Bool {
        endpoint == self.endpoint && (endpoint.split != nil || production == stable.arm.version)
    }

    /// The versions that are loaded, by number.
    package var versions: [ServedVersion] {
        arms.values.compactMap { try? $0.version.get() }.sorted { $0.version.version < $1.version.version }
    }
}
