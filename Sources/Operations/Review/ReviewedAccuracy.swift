/// How often the version in production was right, as far as people have said.
package struct ReviewedAccuracy: Hashable, Sendable {
    /// Such as `document-class:3`.
    package var model: String
    /// 0…1.
    package var accuracy: Double
    /// Of how many documents that it classified and people reviewed.
    package var reviews: Int
    /// When the latest of them was reviewed, in seconds since 1970; nil where nobody says.
    package var latest: Double?

    package init(model: String, accuracy: Double, reviews: Int, latest: Double? = nil) {
        self.model = model
        self.accuracy = accuracy
        self.reviews = reviews
        self.latest = latest
    }
}
