/// A line of versions under one name.
package struct RegisteredModel: Hashable, Sendable {
    package var name: String
    package var description: String
    /// Seconds since 1970.
    package var createdAt: Double
    /// Seconds since 1970.
    package var updatedAt: Double
    package var tags: [String: String]
    /// Versions by alias.
    package var aliases: [String: Int]
    /// The latest version of each stage that has any, by version.
    package var latest: [ModelVersion]

    package init(
        name: String,
        description: String,
        createdAt: Double,
        updatedAt: Double,
        tags: [String: String],
        aliases: [String: Int],
        latest: [ModelVersion]
    ) {
        self.name = name
        self.description = description
        self.createdAt = createdAt
        self.updatedAt = updatedAt
        self.tags = tags
        self.aliases = aliases
        self.latest = latest
    }
}
