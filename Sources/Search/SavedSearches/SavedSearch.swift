/// A question that is asked again by itself, and tells of each document that comes to answer it, once.
package struct SavedSearch: Hashable, Sendable {
    package var id: String
    /// Of its own, for people.
    package var name: String
    /// As a person types it.
    package var query: String
    /// A filter expression; empty for all documents.
    package var filter: String
    /// Who keeps it.
    package var owner: String
    /// Seconds since 1970.
    package var createdAt: Double
    /// When it was last asked, in seconds since 1970.
    package var lookedAt: Double

    package init(
        id: String,
        name: String,
        query: String,
        filter: String,
        owner: String,
        createdAt: Double,
        lookedAt: Double
    ) {
        self.id = id
        self.name = name
        self.query = query
        self.filter = filter
        self.owner = owner
        self.createdAt = createdAt
        self.lookedAt = lookedAt
    }
}
