/// A question that several runs try to answer.
package struct Experiment: Hashable, Sendable {
    package var id: ExperimentID
    package var name: String
    package var lifecycle: Lifecycle
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970.
    package var updatedAt: Double
    package var tags: [String: String]

    package init(
        id: ExperimentID,
        name: String,
        lifecycle: Lifecycle = .active,
        createdAt: Double,
        updatedAt: Double,
        tags: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.lifecycle = lifecycle
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.tags = tags
    }
}
