/// How often the version in production was right, as far as people have said.
package struct ReviewedAccuracy: Hashable, Sendable {
    /// Such as `document-class:3`.
    package var model: String
    /// 0…1.
    package var accuracy: Double
    /// Of how many documents that it classified and people reviewed.
    package var reviews: Int

    package init(model: String, accuracy: Double, reviews: Int) {
        self.model = model
        self.accuracy = accuracy
        self.reviews = reviews
    }
}
